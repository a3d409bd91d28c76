using System.Net;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.MoMo.Internal;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>What operators are told about a wrong signature.</summary>
public class MoMoSignatureHintTests
{
    private const string Other = "forged, was changed on the way";

    /// <summary>What is signed after the access key.</summary>
    private static readonly string Text = MoMoSigner.Text(MoMoVector.Paid.ToJson(), MoMoSigner.Notification);

    [Fact]
    public void Read_PaddingOfExtraDataLost_SaysSo() =>
        AssertHint(Sent("extraData", value => value.TrimEnd('=')), "padding is put back in extraData");

    [Fact]
    public void Read_SpacesSentAsPlus_SaysSo() =>
        AssertHint(Sent("orderInfo", value => value.Replace(' ', '+')), "'+' is a space again in orderInfo");

    [Fact]
    public void Read_PlusSentAsSpace_SaysSo() =>
        AssertHint(Sent("orderInfo", value => value.Replace('+', ' '), before: "phở+bò"), "space is a '+' again in orderInfo");

    [Fact]
    public void Read_ValueSentEncoded_SaysSo() => AssertHint(Sent("orderInfo", Uri.EscapeDataString), "decoded in orderInfo");

    [Fact]
    public void Read_ValueSentFormEncoded_SaysSo() =>
        AssertHint(Sent("message", WebUtility.UrlEncode!), "decoded and a '+' is a space in message");

    [Fact]
    public void Read_ValueSignedEncoded_SaysSo() => AssertHint(Signed("orderInfo", Uri.EscapeDataString), "percent-encoded in orderInfo");

    [Fact]
    public void Read_ValueSignedEncodedWithLowerCase_SaysSo() =>
        AssertHint(Signed("extraData", value => value.Replace("=", "%3d", StringComparison.Ordinal)), "lower-case hex in extraData");

    [Fact]
    public void Read_ValueTrimmed_SaysSo() =>
        AssertHint(Sent("orderInfo", value => value.Trim(), before: "phở bò "), "space after the value");

    [Fact]
    public void Read_WhiteSpaceAdded_SaysSo() =>
        AssertHint(Sent("payType", value => value + "\n"), "white space around the value is removed in payType");

    [Fact]
    public void Read_LettersOfAnIdChanged_SaysSo()
    {
        AssertHint(Sent("orderType", value => value.ToUpperInvariant()), "lower case in orderType");
        AssertHint(Sent("orderId", value => value.ToLowerInvariant()), "upper case in orderId");
    }

    [Fact]
    public void Read_AmountScaled_SaysSo()
    {
        AssertHint(Changed(json => json["amount"] = 12_500_000), "hundredth of the amount");
        AssertHint(Changed(json => json["amount"] = 1_250), "100 times the amount");
    }

    [Fact]
    public void Read_AllValuesSignedEncoded_SaysSo() => AssertHint(
        With(MoMoSigner.Sign(MoMoVector.Paid.ToJson(), encode: Uri.EscapeDataString)), "percent-encoded in all values");

    [Fact]
    public void Read_AccessKeyAsKey_SaysSo() =>
        AssertHint(With(MoMoSigner.Sign(MoMoVector.Paid.ToJson(), key: TestGateway.AccessKey)), "access key in place of the secret key");

    [Fact]
    public void Read_AccessKeyLeftOut_SaysSo()
    {
        AssertHint(With(MoMoSigner.SignText(Text)), "leaves out the access key");
        AssertHint(
            With(MoMoSigner.SignText("accessKey=&" + Text)), "leaves out the access key");
    }

    [Fact]
    public void Read_FieldsSignedInTheOrderOfTheBody_SaysSo()
    {
        string[] order = ["transId", .. MoMoSigner.Notification.Except(["transId"]).Reverse()];
        var sorted = MoMoVector.Paid.ToJson();
        var json = new JsonObject();
        foreach (var name in order)
        {
            json[name] = sorted[name]!.DeepClone();
        }

        json["signature"] = MoMoSigner.SignText($"accessKey={TestGateway.AccessKey}&{MoMoSigner.Text(json, order)}");

        AssertHint(json, "another order");
    }

    [Fact]
    public void Read_AccessKeySignedLast_SaysSo() => AssertHint(
        With(MoMoSigner.SignText($"{Text}&accessKey={TestGateway.AccessKey}")),
        "another order");

    [Fact]
    public void Read_OtherMerchantsMessage_AsksForTheAccount() =>
        AssertHint(Changed(json => json["partnerCode"] = "SOMEBODYELSE"), "another account");

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("00")]
    public void Read_NoSignatureAtAll_SaysSo(string signature) => AssertHint(With(signature), "64 hex digits");

    [Fact]
    public void Read_AmountForged_SaysNothingSpecial() => AssertHint(Changed(json => json["amount"] = 1_000), Other);

    [Fact]
    public void Read_LargestAndSmallestNumbers_DoNotThrow()
    {
        AssertHint(Changed(json => json["amount"] = long.MaxValue), Other);
        AssertHint(Changed(json => json["amount"] = long.MinValue), Other);
    }

    [Fact]
    public void Find_WorstMessage_TriesAtMostSixtyTimes()
    {
        const string Tricky = " a+B %41%c3 Ở=";
        var values = Enum.GetValues<MoMoNotification.Field>().Where(field => field < MoMoNotification.Field.Signature).ToArray();
        var search = new MoMoSignatureSearch(
            new MoMoMerchant("shop", TestGateway.Settings()), new byte[32], [.. values.Select(_ => Tricky)], values);

        Assert.Null(search.Find());
        Assert.Equal(MoMoSignatureSearch.MostTries, search.Tries);
    }

    [Fact]
    public void Read_AnyHint_ShowsNoKeyAndNoSignature()
    {
        JsonObject[] messages =
        [
            Changed(json => json["amount"] = 1_000),
            With(MoMoSigner.Sign(MoMoVector.Paid.ToJson(), key: TestGateway.AccessKey)),
            With("xyz"),
            Sent("extraData", value => value.TrimEnd('=')),
        ];
        Assert.All(messages, json =>
        {
            var detail = Hint(json);
            Assert.DoesNotContain(TestGateway.SecretKey, detail, StringComparison.Ordinal);
            Assert.DoesNotContain(TestGateway.AccessKey, detail, StringComparison.Ordinal);
            Assert.DoesNotContain((string)json["signature"]!, detail, StringComparison.Ordinal);
        });
    }

    /// <summary>A rightly signed message whose field was changed on the way.</summary>
    private static JsonObject Sent(string field, Func<string, string> change, string? before = null)
    {
        var json = MoMoVector.Paid.ToJson();
        json[field] = before ?? (string)json[field]!;
        json["signature"] = MoMoSigner.Sign(json);
        json[field] = change((string)json[field]!);
        return json;
    }

    /// <summary>A message whose field was signed in another way than it was sent.</summary>
    private static JsonObject Signed(string field, Func<string, string> change)
    {
        var json = MoMoVector.Paid.ToJson();
        json[field] = change((string)json[field]!);
        return With(MoMoSigner.Sign(json));
    }

    private static JsonObject Changed(Action<JsonObject> change)
    {
        var json = MoMoVector.Paid.ToJson();
        change(json);
        return json;
    }

    private static JsonObject With(string signature) => Changed(json => json["signature"] = signature);

    private static void AssertHint(JsonObject json, string hint) => Assert.Contains(hint, Hint(json), StringComparison.Ordinal);

    private static string Hint(JsonObject json)
    {
        using var test = new TestGateway();
        var reading = test.Read(MoMoVector.Write(json));
        Assert.Equal(NotificationFault.BadSignature, reading.Fault);
        return reading.Detail!;
    }
}
