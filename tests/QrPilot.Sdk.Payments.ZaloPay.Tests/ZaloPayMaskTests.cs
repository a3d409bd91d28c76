using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPayMaskTests
{
    [Fact]
    public void Mask_Notification_HidesThePayerAndKeepsTheRest()
    {
        using var test = new TestGateway();
        var body = ZaloPayVector.Body(
            TestGateway.Data()[..^1] + ""","phone":"0901234567","buyer":{"name":"Nguyễn Văn An"},"cards":[4111]}""", "abc");

        var masked = Mask(test, body);

        Assert.Equal(
            """{"data":"{\"app_id\":2553,\"app_trans_id\":\"261122_0190c2a4f0e37d6fa1b2c3d4e5f60718\",\"app_time\":1795348800000"""
            + """,\"app_user\":\"***\",\"amount\":125000,\"embed_data\":\"***\",\"item\":\"***\",\"zp_trans_id\":261122000000123"""
            + """,\"server_time\":1795348860000,\"channel\":38,\"merchant_user_id\":\"***\",\"zp_user_id\":\"***\",\"user_fee_amount\":0"""
            + """,\"discount_amount\":0,\"phone\":\"***\",\"buyer\":\"***\",\"cards\":\"***\"}","mac":"abc","type":1}""",
            masked);
    }

    [Fact]
    public void Mask_Vector_HidesIdsAndTexts()
    {
        using var test = new TestGateway();

        var masked = Mask(test, ZaloPayVector.Callback.ToBody());

        Assert.DoesNotContain("DXp3vtfyygtb2_XdP8yFeA", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("user_1", masked, StringComparison.Ordinal);
        var before = JsonNode.Parse(ZaloPayVector.Callback["data"])!.AsObject();
        var after = JsonNode.Parse((string)JsonNode.Parse(masked)!["data"]!)!.AsObject();
        Assert.Equal(before.Select(field => field.Key), after.Select(field => field.Key));
        Assert.Equal(260317000002595, (long)after["zp_trans_id"]!);
        Assert.Equal("260317_1_762062", (string)after["app_trans_id"]!);
    }

    [Fact]
    public void Mask_UnknownOuterFields_AreHidden()
    {
        using var test = new TestGateway();

        Assert.Equal(
            """{"user":"***","mac":"***","data":"{\"amount\":\"***\"}"}""",
            Mask(test, """{"user":"An","mac":{"x":1},"data":"{\"amount\":[1]}"}"""u8.ToArray()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("An")]
    [InlineData("[]")]
    [InlineData("""{"data":"An"}""")]
    [InlineData("""{"data":"[\"An\"]"}""")]
    [InlineData("""{"data":{"app_user":"An"}}""")]
    [InlineData("""{"data":"\ud800"}""")]
    [InlineData("""{"data":"{\"app_user\":\"An\"}x"}""")]
    [InlineData("""{"data":"{}"} An""")]
    [InlineData("""{"data":"{}" """)]
    public void Mask_WhatCannotBeRead_IsEmpty(string body)
    {
        using var test = new TestGateway();

        Assert.Equal("", Mask(test, Encoding.UTF8.GetBytes(body)));
    }

    private static string Mask(TestGateway test, byte[] body) => Encoding.UTF8.GetString(test.Account.Mask(new NotificationMessage(body)));
}
