using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoNotificationTests
{
    private static readonly string[] Signed =
        ["amount", "extraData", "message", "orderId", "orderInfo", "orderType", "partnerCode", "payType", "requestId", "responseTime", "resultCode", "transId"];

    public static TheoryData<int> Vectors => [.. Enumerable.Range(0, MoMoVector.Notifications.Count)];

    public static TheoryData<string> SignedFields => [.. Signed];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Read_EveryVector_IsVerified(int index)
    {
        var vector = MoMoVector.Notifications[index];
        using var test = TestGateway.For(vector);

        var notice = test.Gateway.Read(TestGateway.Account, vector.ToBody()).Notice;

        Assert.NotNull(notice);
        Assert.Equal(vector["orderId"], notice.Reference);
        Assert.Equal(vector["amount"], notice.Amount.Dong.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(vector["resultCode"], notice.GatewayCode);
        Assert.Equal(long.Parse(vector["responseTime"], System.Globalization.CultureInfo.InvariantCulture), notice.At.ToUnixTimeMilliseconds());
        Assert.Equal(TimeSpan.Zero, notice.At.Offset);
        Assert.Equal(vector["resultCode"] is "0" or "9000" ? vector["transId"] : null, notice.TransactionId);
    }

    [Fact]
    public void Vectors_OfTheRealGateway_AreNine() =>
        Assert.Equal(9, MoMoVector.Notifications.Count(vector => vector.Origin == "real-gateway"));

    [Theory]
    [MemberData(nameof(SignedFields))]
    public void Read_AnyBitOfASignedFieldFlipped_IsRejected(string field)
    {
        var vector = MoMoVector.Paid;
        using var test = TestGateway.For(vector);
        var json = Encoding.UTF8.GetString(vector.ToBody());
        var body = Encoding.UTF8.GetBytes(json);
        var value = JsonSerializer.Serialize(vector.ToJson()[field]).Trim('"');
        var start = Encoding.UTF8.GetByteCount(json[..json.IndexOf($"\"{field}\":", StringComparison.Ordinal)]) + field.Length + 3;
        start += body[start] == '"' ? 1 : 0;

        for (var bit = 0; bit < value.Length * 8; bit++)
        {
            var tampered = (byte[])body.Clone();
            tampered[start + (bit / 8)] ^= (byte)(1 << (bit % 8));

            var reading = test.Gateway.Read(TestGateway.Account, tampered);

            // A flipped hex digit of an escape may only change its case.
            var same = Encoding.UTF8.GetString(tampered).Equals(json, StringComparison.OrdinalIgnoreCase) && value.Contains('\\');
            Assert.True(same || reading.Notice is null, $"{field}, bit {bit}");
        }
    }

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

        var reading = test.Gateway.Read(TestGateway.Account, Resigned(json => json["amount"] = -1));

        Assert.Equal(NotificationFault.Malformed, reading.Fault);
    }

    [Fact]
    public void Read_AmountsAndCodesAtTheEdges_AreRead()
    {
        using var test = new TestGateway();

        var zero = test.Gateway.Read(TestGateway.Account, Resigned(json => json["amount"] = 0));
        var largest = test.Gateway.Read(TestGateway.Account, Resigned(json => json["amount"] = long.MaxValue));
        var wideCode = test.Gateway.Read(TestGateway.Account, Resigned(json => json["resultCode"] = 1L << 32));
        var farTime = test.Gateway.Read(TestGateway.Account, Resigned(json => json["responseTime"] = long.MaxValue));

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

        var reading = test.Gateway.Read(TestGateway.Account, MoMoVector.Paid.ToBody());

        Assert.Equal(NotificationFault.WrongAccount, reading.Fault);
    }

    [Fact]
    public void Read_UnknownAccount_IsWrongAccount()
    {
        using var test = new TestGateway();

        Assert.Equal(NotificationFault.WrongAccount, test.Gateway.Read("nobody", MoMoVector.Paid.ToBody()).Fault);
    }

    [Fact]
    public void Read_PaddingOfExtraDataLost_SaysSo()
    {
        var json = MoMoVector.Paid.ToJson();
        json["extraData"] = ((string)json["extraData"]!).TrimEnd('=');

        var reading = Read(json);

        Assert.Equal(NotificationFault.BadSignature, reading.Fault);
        Assert.Contains("padding", reading.Detail, StringComparison.Ordinal);
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
    public void Answer_EveryDisposition_IsAsMoMoExpects(NotificationDisposition disposition, int status)
    {
        using var test = new TestGateway();

        Assert.Equal(new NotificationAnswer(status), test.Gateway.Answer(disposition));
    }

    private static NotificationReading Read(JsonObject json)
    {
        using var test = new TestGateway();
        return test.Gateway.Read(TestGateway.Account, JsonSerializer.SerializeToUtf8Bytes(json));
    }

    private static void AssertMalformed(Action<JsonObject> change)
    {
        var json = MoMoVector.Paid.ToJson();
        change(json);
        AssertMalformed(JsonSerializer.SerializeToUtf8Bytes(json));
    }

    private static void AssertMalformed(byte[] body)
    {
        using var test = new TestGateway();
        Assert.Equal(NotificationFault.Malformed, test.Gateway.Read(TestGateway.Account, body).Fault);
    }

    /// <summary>A changed notification with the signature that MoMo would give it.</summary>
    internal static byte[] Resigned(Action<JsonObject> change)
    {
        var json = MoMoVector.Paid.ToJson();
        change(json);
        var text = $"accessKey={TestGateway.AccessKey}&" + string.Join('&', Signed.Select(name => $"{name}={json[name]}"));
        json["signature"] = Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestGateway.SecretKey), Encoding.UTF8.GetBytes(text)));
        return JsonSerializer.SerializeToUtf8Bytes(json);
    }
}
