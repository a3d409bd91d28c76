using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoNotificationTests
{
    public static TheoryData<string> SignedFields => [.. MoMoSigner.Notification];

    [Theory]
    [MemberData(nameof(SignedFields))]
    public void Read_OneFieldMissing_IsMalformed(string field) => AssertMalformed(json => json.Remove(field));

    [Fact]
    public void Read_SignatureMissing_IsMalformed() => AssertMalformed(json => json.Remove("signature"));

    [Theory]
    [MemberData(nameof(SignedFields))]
    public void Read_OneFieldTwice_IsMalformed(string field)
    {
        var body = Encoding.UTF8.GetString(MoMoVector.Paid.ToBody());
        var twice = $"{{\"{field}\":{MoMoVector.Paid.ToJson()[field]!.ToJsonString()},{body[1..]}";

        AssertMalformed(Encoding.UTF8.GetBytes(twice));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"amount\":")]
    [InlineData("\"amount\"")]
    public void Read_NoNotification_IsMalformed(string body) => AssertMalformed(Encoding.UTF8.GetBytes(body));

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("9223372036854775808")]
    [InlineData("99999999999999999999999999")]
    [InlineData("-0")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("\"\"")]
    [InlineData("\"+1\"")]
    [InlineData("\"01\"")]
    [InlineData("\" 1\"")]
    public void Read_AmountNoPlainInteger_IsMalformed(string amount)
    {
        var body = Encoding.UTF8.GetString(MoMoVector.Paid.ToBody()).Replace("125000", amount, StringComparison.Ordinal);

        AssertMalformed(Encoding.UTF8.GetBytes(body));
    }

    [Fact]
    public void Read_SomethingAfterTheObject_IsMalformed() => AssertMalformed([.. MoMoVector.Paid.ToBody(), .. "{}"u8]);

    [Fact]
    public void Read_InvalidUtf8OrHalfSurrogate_IsMalformed()
    {
        AssertMalformed([.. "{\"a\":\""u8, 0xC3, .. "\"}"u8]);
        AssertMalformed(Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(MoMoVector.Paid.ToBody()).Replace("momo_wallet", "\\ud800", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_NegativeAmountRightlySigned_IsMalformed()
    {
        using var test = new TestGateway();

        var reading = test.Read(Resigned(json => json["amount"] = -1));

        Assert.Equal(NotificationFault.Malformed, reading.Fault);
    }

    [Fact]
    public void Read_AmountsAndCodesAtTheEdges_AreRead()
    {
        using var test = new TestGateway();

        var zero = test.Read(Resigned(json => json["amount"] = 0));
        var largest = test.Read(Resigned(json => json["amount"] = long.MaxValue));
        var wideCode = test.Read(Resigned(json => json["resultCode"] = 1L << 32));
        var farTime = test.Read(Resigned(json => json["responseTime"] = long.MaxValue));

        Assert.Equal(VndAmount.Zero, zero.Notice!.Amount);
        Assert.Equal(new VndAmount(long.MaxValue), largest.Notice!.Amount);
        Assert.Equal(NotificationFault.Malformed, wideCode.Fault);
        Assert.Equal(NotificationFault.Malformed, farTime.Fault);
    }

    [Fact]
    public void Read_UpperCaseSignature_IsVerified()
    {
        var json = MoMoVector.Paid.ToJson();
        json["signature"] = MoMoVector.Paid.Signature.ToUpperInvariant();

        Assert.NotNull(Read(json).Notice);
    }

    [Fact]
    public void Read_UnsignedExtraFields_AreIgnored()
    {
        var json = MoMoVector.Paid.ToJson();
        json["paymentOption"] = "pay_later";
        json["userFee"] = 1.5;
        json["promotionInfo"] = new JsonArray(new JsonObject { ["amount"] = "x" });
        json["accessKey"] = "other";

        Assert.NotNull(Read(json).Notice);
    }

    [Fact]
    public void Read_NumbersAsText_IsVerified()
    {
        var json = MoMoVector.Paid.ToJson();
        json["amount"] = "125000";

        Assert.Equal(new VndAmount(125_000), Read(json).Notice!.Amount);
    }

    [Fact]
    public void Read_LongBody_IsVerified()
    {
        var json = MoMoVector.Paid.ToJson();
        json["userInfo"] = new string('x', 100_000);

        Assert.NotNull(Read(json).Notice);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("zz")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public void Read_WrongSignature_IsABadSignature(string signature)
    {
        var json = MoMoVector.Paid.ToJson();
        json["signature"] = signature;

        Assert.Equal(NotificationFault.BadSignature, Read(json).Fault);
    }

    [Fact]
    public void Read_OtherMerchantRightlySigned_IsWrongAccount()
    {
        using var test = new TestGateway(settings => settings.PartnerCode = "SOMEBODYELSE");

        var reading = test.Read(MoMoVector.Paid.ToBody());

        Assert.Equal(NotificationFault.WrongAccount, reading.Fault);
    }

    [Fact]
    public void Read_TextNormalisedOnTheWay_IsABadSignature()
    {
        var vector = MoMoVector.All.Single(candidate => candidate.Kind == "ipn mixed normalisation");
        var json = vector.ToJson();
        json["orderInfo"] = "B\u00e0n 5: ph\u1edf b\u00f2, tr\u00e0 \u0111\u00e1"; // composed throughout

        Assert.NotEqual(vector["orderInfo"], (string)json["orderInfo"]!);
        Assert.Equal(NotificationFault.BadSignature, Read(json).Fault);
    }

    [Fact]
    public void Read_TextDecomposedOnTheWay_IsABadSignature()
    {
        var json = MoMoVector.Paid.ToJson();
        json["message"] = "Tha\u0300nh c\u00f4ng.";

        Assert.Equal("Th\u00e0nh c\u00f4ng.", MoMoVector.Paid["message"]);
        Assert.Equal(NotificationFault.BadSignature, Read(json).Fault);
    }

    [Fact]
    public void Read_AnyRejection_KeepsTheKeysSecret()
    {
        var json = MoMoVector.Paid.ToJson();
        json["amount"] = 1;

        var detail = Read(json).Detail!;

        Assert.DoesNotContain(TestGateway.SecretKey, detail, StringComparison.Ordinal);
        Assert.DoesNotContain(TestGateway.AccessKey, detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NotificationDisposition.Applied, 204)]
    [InlineData(NotificationDisposition.Repeated, 204)]
    [InlineData(NotificationDisposition.UnknownPayment, 204)]
    [InlineData(NotificationDisposition.AmountDiffers, 204)]
    [InlineData(NotificationDisposition.Malformed, 400)]
    [InlineData(NotificationDisposition.BadSignature, 401)]
    [InlineData(NotificationDisposition.WrongAccount, 401)]
    [InlineData(NotificationDisposition.Failed, 503)]
    public void Answer_EveryDisposition_IsAsMoMoExpects(NotificationDisposition disposition, int status)
    {
        using var test = new TestGateway();

        Assert.Equal(new NotificationAnswer(status), test.Gateway.Answer(disposition));
    }

    private static NotificationReading Read(JsonObject json)
    {
        using var test = new TestGateway();
        return test.Read(MoMoVector.Write(json));
    }

    private static void AssertMalformed(Action<JsonObject> change)
    {
        var json = MoMoVector.Paid.ToJson();
        change(json);
        AssertMalformed(MoMoVector.Write(json));
    }

    private static void AssertMalformed(byte[] body)
    {
        using var test = new TestGateway();
        Assert.Equal(NotificationFault.Malformed, test.Read(body).Fault);
    }

    /// <summary>A changed notification with the signature that MoMo would give it.</summary>
    internal static byte[] Resigned(Action<JsonObject> change)
    {
        var json = MoMoVector.Paid.ToJson();
        change(json);
        json["signature"] = MoMoSigner.Sign(json);
        return MoMoVector.Write(json);
    }
}
