using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoMaskTests
{
    [Fact]
    public void Mask_PayersData_IsReplacedAndTheFieldsStay()
    {
        var json = MoMoVector.Paid.ToJson();
        json["partnerUserId"] = "user-0912345678";
        json["userInfo"] = new JsonObject { ["name"] = "Nguyễn Văn A", ["phoneNumber"] = "0912345678", ["email"] = "a@example.vn" };
        json["deliveryInfo"] = new JsonObject { ["deliveryAddress"] = "1 Lê Lợi" };
        json["customerNumber"] = 912345678;
        json["cards"] = new JsonArray("9704000000000018");

        var masked = JsonNode.Parse(Mask(MoMoVector.Write(json)))!;

        string[] hidden = ["partnerUserId", "userInfo", "deliveryInfo", "customerNumber", "cards"];
        Assert.All(hidden, name => Assert.Equal("***", (string)masked[name]!));
        Assert.Equal(json.Select(pair => pair.Key), masked.AsObject().Select(pair => pair.Key));
        Assert.All(
            json.Where(pair => !hidden.Contains(pair.Key)),
            pair => Assert.True(JsonNode.DeepEquals(pair.Value, masked[pair.Key]), pair.Key));
    }

    [Fact]
    public void Mask_NothingPersonal_StaysByteByByte()
    {
        var json = MoMoVector.Paid.ToJson();
        json["paymentOption"] = "pay_later";
        json["userFee"] = 0;
        json["storeId"] = "s1";
        json["lang"] = "vi";
        json["autoCapture"] = true;
        json["items"] = new JsonArray(new JsonObject { ["name"] = "Phở" });
        json["promotionInfo"] = new JsonArray(new JsonObject { ["voucherName"] = "v" });
        json["unknown"] = null;
        var spread = Encoding.UTF8.GetString(MoMoVector.Write(json)).Replace(",", " ,\n ", StringComparison.Ordinal);
        var body = Encoding.UTF8.GetBytes($" {spread}\n");

        Assert.Equal(body, Mask(body));
    }

    [Fact]
    public void Mask_EveryVector_Stays() =>
        Assert.All(MoMoVector.Notifications, vector => Assert.Equal(vector.ToBody(), Mask(vector.ToBody())));

    [Theory]
    [InlineData("""{"par\u0074nerUserId":"u","orderId":"o"}""", """{"par\u0074nerUserId":"***","orderId":"o"}""")]
    [InlineData("""{"message":{"name":"A"}}""", """{"message":"***"}""")]
    [InlineData("""{"userInfo":{"name":"A"},"userInfo":{"name":"B"}}""", """{"userInfo":"***","userInfo":"***"}""")]
    [InlineData("{}", "{}")]
    public void Mask_OddShapes_HideAllTheSame(string body, string masked) =>
        Assert.Equal(masked, Encoding.UTF8.GetString(Mask(Encoding.UTF8.GetBytes(body))));

    [Theory]
    [InlineData("")]
    [InlineData("userInfo=A")]
    [InlineData("[{\"name\":\"A\"}]")]
    [InlineData("\"A\"")]
    [InlineData("{\"userInfo\":{\"name\":\"A\"")]
    [InlineData("{} {\"name\":\"A\"}")]
    public void Mask_WhatCannotBeRead_IsLeftOut(string body) => Assert.Empty(Mask(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Mask_InvalidUtf8_IsLeftOut() => Assert.Empty(Mask([.. "{\"message\":\""u8, 0xC3, .. "\"}"u8]));

    private static byte[] Mask(byte[] body)
    {
        using var test = new TestGateway();
        return test.Account.Mask(new NotificationMessage(body));
    }
}
