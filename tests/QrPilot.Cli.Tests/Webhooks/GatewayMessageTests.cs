using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using QrPilot.Cli.Tests.Fakes;
using QrPilot.Cli.Webhooks;

namespace QrPilot.Cli.Tests.Webhooks;

public sealed class GatewayMessageTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(9000, true)]
    [InlineData(1006, false)]
    [InlineData(7000, false)]
    public void MoMo_Money_MovesByItsResultCode(int code, bool moves) =>
        Assert.Equal(moves ? new MovedMoney("4000007", Rehearsal.Each) : null, MoMo(Rehearsal.MoMo(7, code)).Money);

    [Theory]
    [InlineData("00", "00", true)]
    [InlineData("00", "01", false)]
    [InlineData("24", "00", false)]
    [InlineData("24", "02", false)]
    public void VNPay_Money_MovesByBothCodes(string code, string status, bool moves) =>
        Assert.Equal(moves ? new MovedMoney("14000007", Rehearsal.Each) : null, VNPay(Rehearsal.VNPay(7, code, status)).Money);

    [Fact]
    public void VNPay_WithoutNumber_IsKnownByItsReference() =>
        Assert.Equal("pay_7", VNPay(Rehearsal.VNPay(7, "00", "00", transaction: "0")).Money!.Value.TransactionId);

    [Fact]
    public void ZaloPay_Money_AlwaysMoves() =>
        Assert.Equal(new MovedMoney("240101000000007", Rehearsal.Each), ZaloPay(Rehearsal.ZaloPay(7)).Money);

    [Fact]
    public void Genuine_AnyGateway_NamesTheMerchantOfTheAccounts()
    {
        Assert.Equal("MOMOREHEARSE", (string)Json(MoMo(Rehearsal.MoMo(1, 0)).Genuine())["partnerCode"]!);
        Assert.Equal("REHEARS1", Query(VNPay(Rehearsal.VNPay(1, "00", "00")).Genuine())["vnp_TmnCode"]);
        Assert.Equal(2553, (int)JsonNode.Parse((string)Json(ZaloPay(Rehearsal.ZaloPay(1)).Genuine())["data"]!)!["app_id"]!);
    }

    [Fact]
    public void Genuine_OtherFields_StayAsRecorded()
    {
        var recorded = JsonNode.Parse(Rehearsal.MoMo(1, 0))!.AsObject();
        var sent = Json(MoMo(recorded.ToJsonString()).Genuine());

        Assert.Equal(
            ["partnerCode", "signature"],
            recorded.Where(field => !JsonNode.DeepEquals(field.Value, sent[field.Key])).Select(field => field.Key));
        Assert.Equal("Ban 1: 100% (a&b)", Query(VNPay(Rehearsal.VNPay(1, "00", "00")).Genuine())["vnp_OrderInfo"]);
    }

    [Fact]
    public void Tampered_AnyDraw_ChangesOneFieldAndKeepsTheSignature()
    {
        for (var draw = 0u; draw < 12; draw++)
        {
            var momo = MoMo(Rehearsal.MoMo(1, 0));
            var (one, other) = (Json(momo.Genuine()), Json(momo.Tampered(draw)));
            Assert.Single(one, field => !JsonNode.DeepEquals(field.Value, other[field.Key]));
            Assert.Equal((string)one["signature"]!, (string)other["signature"]!);

            var vnpay = VNPay(Rehearsal.VNPay(1, "00", "00"));
            var (pairs, bent) = (Query(vnpay.Genuine()), Query(vnpay.Tampered(draw)));
            Assert.Single(pairs.AllKeys, name => pairs[name] != bent[name]);
            Assert.Equal(pairs["vnp_SecureHash"], bent["vnp_SecureHash"]);

            var zalopay = ZaloPay(Rehearsal.ZaloPay(1));
            var (whole, changed) = (Json(zalopay.Genuine()), Json(zalopay.Tampered(draw)));
            Assert.Equal((string)whole["mac"]!, (string)changed["mac"]!);
            var (data, bentData) = (JsonNode.Parse((string)whole["data"]!)!.AsObject(), JsonNode.Parse((string)changed["data"]!)!);
            Assert.Single(data, field => !JsonNode.DeepEquals(field.Value, bentData[field.Key]));
        }
    }

    [Fact]
    public void Truncated_AnyDraw_IsABeginning()
    {
        var message = VNPay(Rehearsal.VNPay(1, "00", "00"));
        var whole = message.Genuine();

        for (var draw = 0u; draw < 2 * whole.Length; draw++)
        {
            var cut = message.Truncated(draw);
            Assert.InRange(cut.Length, 1, whole.Length - 1);
            Assert.Equal(whole[..cut.Length], cut);
        }
    }

    [Fact]
    public void Forged_AnyGateway_DiffersInTheSignatureOnly()
    {
        var (momo, zalopay, vnpay) = (MoMo(Rehearsal.MoMo(1, 0)), ZaloPay(Rehearsal.ZaloPay(1)), VNPay(Rehearsal.VNPay(1, "00", "00")));

        var (one, other) = (Json(momo.Genuine()), Json(momo.Forged()));
        Assert.Equal("signature", Assert.Single(one, field => !JsonNode.DeepEquals(field.Value, other[field.Key])).Key);
        (one, other) = (Json(zalopay.Genuine()), Json(zalopay.Forged()));
        Assert.Equal("mac", Assert.Single(one, field => !JsonNode.DeepEquals(field.Value, other[field.Key])).Key);
        var (pairs, bent) = (Query(vnpay.Genuine()), Query(vnpay.Forged()));
        Assert.Equal("vnp_SecureHash", Assert.Single(pairs.AllKeys, name => pairs[name] != bent[name]));
    }

    private static MoMoMessage MoMo(string body) => new(body, Rehearsal.Accounts.MoMo["default"]);

    private static VNPayMessage VNPay(string query) => new(query, Rehearsal.Accounts.VNPay["default"]);

    private static ZaloPayMessage ZaloPay(string body) => new(body, Rehearsal.Accounts.ZaloPay["default"]);

    private static JsonObject Json(byte[] body) => JsonNode.Parse(body)!.AsObject();

    private static System.Collections.Specialized.NameValueCollection Query(byte[] query) => HttpUtility.ParseQueryString(Encoding.UTF8.GetString(query));
}
