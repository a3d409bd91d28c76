using System.Text;
using QrPilot.Cli.Webhooks;

namespace QrPilot.Cli.Tests.Webhooks;

public sealed class WebhookAnswerTests
{
    [Theory]
    [InlineData("momo", 204, "", "204", true, false)]
    [InlineData("momo", 401, "", "401", false, false)]
    [InlineData("momo", 400, "", "400", false, false)]
    [InlineData("momo", 503, "", "503", false, true)]
    [InlineData("vnpay", 200, """{"RspCode":"00"}""", "00", true, false)]
    [InlineData("vnpay", 200, """{"RspCode":"01"}""", "01", true, false)]
    [InlineData("vnpay", 200, """{"RspCode":"02"}""", "02", true, false)]
    [InlineData("vnpay", 200, """{"RspCode":"04"}""", "04", true, false)]
    [InlineData("vnpay", 200, """{"RspCode":"97"}""", "97", false, false)]
    [InlineData("vnpay", 200, """{"RspCode":"99"}""", "99", false, true)]
    [InlineData("vnpay", 404, """{"RspCode":"00"}""", "404", false, false)]
    [InlineData("vnpay", 200, "<html>", "200", false, false)]
    [InlineData("zalopay", 200, """{"return_code":1}""", "1", true, false)]
    [InlineData("zalopay", 200, """{"return_code":-1}""", "-1", false, false)]
    [InlineData("zalopay", 200, """{"return_code":0}""", "0", false, true)]
    [InlineData("zalopay", 200, "[]", "200", false, false)]
    [InlineData("zalopay", 502, "", "502", false, true)]
    public void Of_Answer_IsReadInTheGatewaysWords(string gateway, int status, string body, string code, bool believed, bool later) =>
        Assert.Equal(new WebhookAnswer(code, believed, later), WebhookAnswer.Of(gateway, status, Encoding.UTF8.GetBytes(body)));
}
