using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Signing;
using QrPilot.Sdk.Payments.ZaloPay.Internal;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPayVectorTests
{
    private static readonly string[] Signed = ["create", "query", "refund", "query_refund"];

    /// <summary>No operation of the gateway makes or reads these; they still prove the way of signing.</summary>
    private static readonly string[] Unused = ["redirect checksum", "refund with refund_fee_amount", "bank list"];

    public static TheoryData<string, int> SignedRows => ZaloPayVector.Rows(Signed);

    public static TheoryData<string, int> UnusedRows => ZaloPayVector.Rows(Unused);

    public static TheoryData<string, int> CallbackRows => ZaloPayVector.Rows("callback");

    [Fact]
    public void Vectors_All_AreInOneOfTheTheories() =>
        Assert.Equal(ZaloPayVector.All.Count, SignedRows.Count + UnusedRows.Count + CallbackRows.Count);

    [Theory]
    [MemberData(nameof(SignedRows))]
    public void Mac_OfAVector_IsItsSignature(string name, int index)
    {
        var vector = ZaloPayVector.All[index];
        var key = Encoding.UTF8.GetBytes(vector.Key);
        var app = int.Parse(vector["app_id"], CultureInfo.InvariantCulture);

        var mac = vector.Kind switch
        {
            "create" => ZaloPayMac.Create(
                key, app, vector["app_trans_id"], vector["app_user"], Number(vector, "amount"), Number(vector, "app_time"),
                vector["embed_data"], vector["item"]),
            "query" => ZaloPayMac.Query(key, app, vector["app_trans_id"]),
            "refund" => ZaloPayMac.Refund(
                key, app, vector["zp_trans_id"], Number(vector, "amount"), vector["description"], Number(vector, "timestamp")),
            "query_refund" => ZaloPayMac.QueryRefund(key, app, vector["m_refund_id"], Number(vector, "timestamp")),
            _ => name,
        };

        Assert.Equal(vector.Signature, mac);
    }

    [Theory]
    [MemberData(nameof(UnusedRows))]
    public void SignatureText_OfAVector_IsItsRawTextAndSignature(string name, int index)
    {
        var vector = ZaloPayVector.All[index];
        using var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        foreach (var (field, value) in vector.Fields)
        {
            if (text.Text.Length > 0)
            {
                text.Append((byte)'|');
            }

            text.Append((string)value!);
        }

        Assert.True(vector.Raw == Encoding.UTF8.GetString(text.Text), name);
        Assert.Equal(vector.Signature, text.Sign(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(vector.Key)));
    }

    [Theory]
    [MemberData(nameof(CallbackRows))]
    public void Read_CallbackVector_IsPaid(string name, int index)
    {
        var vector = ZaloPayVector.All[index];
        using var test = new TestGateway(settings => settings.Key2 = vector.Key);

        var notice = test.Read(vector.ToBody()).Notice;

        Assert.True(notice is not null, name);
        Assert.Equal("260317_1_762062", notice.Reference);
        Assert.Equal("260317000002595", notice.TransactionId);
        Assert.Equal(100_000, notice.Amount?.Dong);
        Assert.Equal("VND", notice.Currency);
        Assert.Equal(GatewayState.Succeeded, notice.State);
        Assert.Equal("1", notice.GatewayCode);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1773749951879), notice.At);
        Assert.Equal(TimeSpan.Zero, notice.At.Offset);
    }

    private static long Number(ZaloPayVector vector, string field) => long.Parse(vector[field], CultureInfo.InvariantCulture);
}
