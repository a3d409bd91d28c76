using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Payments.Gateways.Signing;
using QrPilot.Sdk.Payments.MoMo.Internal;
using QrPilot.Sdk.Payments.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>Every vector, through the code that signs or verifies such messages.</summary>
public class MoMoVectorTests
{
    private static readonly string[] PosOrder =
        ["accessKey", "amount", "extraData", "orderId", "orderInfo", "partnerCode", "paymentCode", "requestId"];

    public static TheoryData<string> Notifications => MoMoVector.NamesOf("ipn");

    public static TheoryData<string> Creates => MoMoVector.NamesOf("create captureWallet");

    public static TheoryData<string> CreateAnswers => MoMoVector.NamesOf("create response");

    public static TheoryData<string> Queries => MoMoVector.NamesOf("query");

    public static TheoryData<string> Refunds => MoMoVector.NamesOf("refund");

    public static TheoryData<string> Confirms => MoMoVector.NamesOf("confirm");

    public static TheoryData<string> NotSentByUs => MoMoVector.NamesOf("pos");

    [Fact]
    public void Vectors_OfAllKinds_AreTested()
    {
        TheoryData<string>[] kinds = [Notifications, Creates, CreateAnswers, Queries, Refunds, Confirms, NotSentByUs];
        var tested = kinds.Sum(kind => kind.Count);

        Assert.Equal(MoMoVector.All.Count, tested);
        Assert.Equal(20, tested);
        Assert.Equal(9, MoMoVector.Notifications.Count(vector => vector.Origin == "real-gateway"));
        Assert.Equal(tested, MoMoVector.All.Select(vector => vector.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Notifications))]
    public void Read_Vector_IsVerified(string name)
    {
        var vector = MoMoVector.Named(name);
        using var test = TestGateway.For(vector);

        var notice = test.Read(vector.ToBody()).Notice;

        Assert.NotNull(notice);
        Assert.Equal(vector["orderId"], notice.Reference);
        Assert.Equal(vector["amount"], notice.Amount!.Value.Dong.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(vector["resultCode"], notice.GatewayCode);
        Assert.Equal(long.Parse(vector["responseTime"], CultureInfo.InvariantCulture), notice.At.ToUnixTimeMilliseconds());
        Assert.Equal(TimeSpan.Zero, notice.At.Offset);
        Assert.Equal("VND", notice.Currency);
        Assert.Equal(vector["resultCode"] is "0" or "9000" ? vector["transId"] : null, notice.TransactionId);
    }

    [Theory]
    [MemberData(nameof(Creates))]
    public void SignCreate_Vector_GivesItsSignature(string name)
    {
        var vector = MoMoVector.Named(name);
        var request = new MoMoCreateRequest
        {
            PartnerCode = vector["partnerCode"],
            RequestId = vector["requestId"],
            Amount = Number(vector["amount"]),
            OrderId = vector["orderId"],
            OrderInfo = vector["orderInfo"],
            RedirectUrl = vector["redirectUrl"],
            IpnUrl = vector["ipnUrl"],
            RequestType = vector["requestType"],
            ExtraData = vector["extraData"],
            Lang = "vi",
        };

        Assert.Equal(vector.Signature, MoMoCreate.Sign(TestGateway.Merchant(vector), request));
    }

    [Theory]
    [MemberData(nameof(CreateAnswers))]
    public void IsRightlySigned_Vector_OnlyAsItIs(string name)
    {
        var vector = MoMoVector.Named(name);
        var merchant = TestGateway.Merchant(vector);

        Assert.True(MoMoCreate.IsRightlySigned(merchant, Parse(vector.ToJson())));
        foreach (var (field, _) in vector.Fields.Where(field => field.Key != "accessKey"))
        {
            var json = vector.ToJson();
            json[field] = MoMoVector.Numbers.Contains(field) ? Number(vector[field]) + 1 : vector[field] + "x";
            Assert.False(MoMoCreate.IsRightlySigned(merchant, Parse(json)), field);
        }

        static MoMoCreateResponse Parse(JsonObject json) =>
            System.Text.Json.JsonSerializer.Deserialize(MoMoVector.Write(json), MoMoJson.Wire.MoMoCreateResponse)!;
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void SignQuery_Vector_GivesItsSignature(string name)
    {
        var vector = MoMoVector.Named(name);
        var request = new MoMoQueryRequest
        {
            PartnerCode = vector["partnerCode"], RequestId = vector["requestId"], OrderId = vector["orderId"], Lang = "vi",
        };

        Assert.Equal(vector.Signature, MoMoQuery.Sign(TestGateway.Merchant(vector), request));
    }

    [Theory]
    [MemberData(nameof(Refunds))]
    public void SignRefund_Vector_GivesItsSignature(string name)
    {
        var vector = MoMoVector.Named(name);
        var request = new MoMoRefundRequest
        {
            PartnerCode = vector["partnerCode"],
            OrderId = vector["orderId"],
            RequestId = vector["requestId"],
            Amount = Number(vector["amount"]),
            TransId = Number(vector["transId"]),
            Lang = "vi",
            Description = vector["description"],
        };

        Assert.Equal(vector.Signature, MoMoRefund.Sign(TestGateway.Merchant(vector), request));
    }

    [Theory]
    [MemberData(nameof(Confirms))]
    public void SignConfirm_Vector_GivesItsSignature(string name)
    {
        var vector = MoMoVector.Named(name);
        var request = new MoMoConfirmRequest
        {
            PartnerCode = vector["partnerCode"],
            RequestId = vector["requestId"],
            OrderId = vector["orderId"],
            RequestType = vector["requestType"],
            Amount = Number(vector["amount"]),
            Lang = "vi",
            Description = vector["description"],
        };

        Assert.Equal(vector.Signature, MoMoConfirm.Sign(TestGateway.Merchant(vector), request));
    }

    /// <summary>Quick pay is not sent by this package; the text in its documented order shows that signing is the same.</summary>
    [Theory]
    [MemberData(nameof(NotSentByUs))]
    public void SignatureText_VectorInItsDocumentedOrder_GivesItsSignature(string name)
    {
        var vector = MoMoVector.Named(name);
        var text = new SignatureText(stackalloc byte[32]); // too small on purpose: it grows
        foreach (var field in PosOrder)
        {
            text.Append(text.Text.IsEmpty ? "" : "&");
            text.Append(field);
            text.Append("="u8);
            text.Append(vector[field]);
        }

        var signature = text.Sign(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(vector.SecretKey));
        text.Dispose();

        Assert.Equal(vector.Signature, signature);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
