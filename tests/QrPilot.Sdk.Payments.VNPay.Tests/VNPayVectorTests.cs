using System.Text.Json.Nodes;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Payments.VNPay.Internal;
using QrPilot.Sdk.Payments.VNPay.Internal.Wire;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

/// <summary>All published and composed examples, through the code that signs and verifies.</summary>
public class VNPayVectorTests
{
    public static TheoryData<string> Pays { get; } = VNPayVector.Rows(vector => vector.IsPay);

    public static TheoryData<string> Notifications { get; } = VNPayVector.Rows(vector => vector.IsNotification);

    public static TheoryData<string> Requests { get; } =
        VNPayVector.Rows(vector => vector.Kind.EndsWith("request", StringComparison.Ordinal));

    public static TheoryData<string> Answers { get; } =
        VNPayVector.Rows(vector => vector.Kind.EndsWith("response", StringComparison.Ordinal));

    [Fact]
    public void Vectors_Always_AreAllInOneOfTheTheories() =>
        Assert.Equal(VNPayVector.All.Count, Pays.Count + Notifications.Count + Requests.Count + Answers.Count);

    [Theory]
    [MemberData(nameof(Pays))]
    public void PayUrl_Vector_IsTheSame(string name)
    {
        var vector = VNPayVector.Of(name);
        var fields = VNPayPayUrl.Fields();
        foreach (var (field, value) in vector.Fields.Reverse())
        {
            fields[field] = value;
        }

        var url = VNPayPayUrl.Write("https://pay.test/", Key(vector), fields);

        Assert.Equal($"https://pay.test/?{vector.Raw}&vnp_SecureHash={vector.Signature.ToLowerInvariant()}", url);
    }

    [Theory]
    [MemberData(nameof(Notifications))]
    public void Read_Vector_IsBelieved(string name)
    {
        var vector = VNPayVector.Of(name);
        using var test = For(vector);

        var notice = test.Read(vector.Query).Notice;

        Assert.NotNull(notice);
        Assert.Equal(vector["vnp_TxnRef"], notice.Reference);
        Assert.True(VNPayMoney.TryRead(vector["vnp_Amount"], out var amount));
        Assert.Equal(amount, notice.Amount);
        Assert.Equal(vector["vnp_ResponseCode"], notice.GatewayCode);
        var isPaid = vector["vnp_ResponseCode"] == "00";
        Assert.Equal(isPaid ? GatewayState.Succeeded : GatewayState.Cancelled, notice.State);
        Assert.Equal(isPaid ? vector["vnp_TransactionNo"] : null, notice.TransactionId);
        Assert.Equal(vector["vnp_PayDate"], VNPayTime.Write(notice.At));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Sign_Vector_IsTheSame(string name)
    {
        var vector = VNPayVector.Of(name);
        string F(string field) => vector["vnp_" + field];

        var signature = F("Command") == "refund"
            ? VNPayRefund.Sign(
                Key(vector),
                F("RequestId"),
                F("Version"),
                F("TmnCode"),
                F("TransactionType"),
                F("TxnRef"),
                F("Amount"),
                F("TransactionNo"),
                F("TransactionDate"),
                F("CreateBy"),
                F("CreateDate"),
                F("IpAddr"),
                F("OrderInfo"))
            : VNPayQuerydr.Sign(
                Key(vector),
                F("RequestId"),
                F("Version"),
                F("TmnCode"),
                F("TxnRef"),
                F("TransactionDate"),
                F("CreateDate"),
                F("IpAddr"),
                F("OrderInfo"));

        Assert.Equal(vector.Signature, signature);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void IsSigned_Vector_IsTrueAndFalseForAnyOtherField(string name)
    {
        var vector = VNPayVector.Of(name);

        Assert.True(IsSigned(vector, ToJson(vector)));
        foreach (var (field, value) in vector.Fields)
        {
            var changed = ToJson(vector);
            changed[field] = value + "0";
            Assert.False(IsSigned(vector, changed), field);
        }
    }

    [Fact]
    public void IsSigned_QueryAnswerWithoutPromotion_IsTrue()
    {
        var vector = VNPayVector.All.Single(vector => vector.Kind == "querydr response");
        var json = ToJson(vector);
        json.Remove("vnp_PromotionCode");
        json["vnp_PromotionAmount"] = null;

        Assert.True(IsSigned(vector, json));
    }

    [Fact]
    public void IsSigned_AmountAsNumber_IsItsText()
    {
        var vector = VNPayVector.All.Single(vector => vector.Kind == "refund response");
        var json = ToJson(vector);
        json["vnp_Amount"] = 12_500_000;

        Assert.True(IsSigned(vector, json));
    }

    private static byte[] Key(VNPayVector vector) => System.Text.Encoding.UTF8.GetBytes(vector.Key);

    private static TestVNPay For(VNPayVector vector) => new(settings =>
    {
        settings.TmnCode = vector["vnp_TmnCode"];
        settings.HashSecret = vector.Key;
    });

    private static JsonObject ToJson(VNPayVector vector)
    {
        var json = new JsonObject();
        foreach (var (field, value) in vector.Fields)
        {
            json[field] = value;
        }

        json["vnp_SecureHash"] = vector.Signature.ToUpperInvariant();
        return json;
    }

    private static bool IsSigned(VNPayVector vector, JsonObject json)
    {
        VNPayResponse? answer = VNPayAnswer.Parse(new GatewayReply(200, System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())));
        return vector["vnp_Command"] == "refund"
            ? VNPayRefund.IsSigned(answer!, [Key(vector)])
            : VNPayQuerydr.IsSigned(answer!, [Key(vector)]);
    }
}
