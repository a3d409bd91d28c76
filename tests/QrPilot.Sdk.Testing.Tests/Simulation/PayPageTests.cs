using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.Simulation;

public class PayPageTests
{
    private static readonly string[] Vietnamese = ["lang=\"vi\"", ">Thanh toán<", ">Hủy<", ">Để hết hạn<", ">Trả sai số tiền<", "Không có tiền thật"];
    private static readonly string[] English = ["lang=\"en\"", ">Pay<", ">Cancel<", ">Let it expire<", ">Pay the wrong amount<", "No real money"];

    [Theory]
    [InlineData("momo", "MoMo", "Bàn 5 &lt;phở &amp; bún&gt;")]
    [InlineData("vnpay", "VNPay", "Ban 5: pho bo")]
    [InlineData("zalopay", "ZaloPay", "Bàn 5 &lt;phở &amp; bún&gt;")]
    public async Task Page_InVietnamese_ShowsTheBillAndTheButtons(string gateway, string name, string description)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var page = await host.PageAsync(await side.OpenAsync(host, "pay_1"));

        Assert.All(Vietnamese, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains($"<header><span>{name}</span></header>", page, StringComparison.Ordinal);
        Assert.Contains($"<body class=\"{gateway}\">", page, StringComparison.Ordinal);
        Assert.Contains("50.000 đ", page, StringComparison.Ordinal);
        Assert.Contains(description, page, StringComparison.Ordinal);
        Assert.Contains(side.OrderId("pay_1"), page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Page_InEnglish_SpeaksEnglish()
    {
        await using var host = await SimulatorHost.StartAsync();
        var momo = MoMoSide.CreateRequest(host, "pay_1");
        momo["lang"] = "en";
        var vnpay = VNPaySide.PayRequest(host, "pay_1");
        vnpay["vnp_Locale"] = "en";
        string[] pages =
        [
            (string)(await MoMoSide.CallAsync(host, "create", MoMoSide.Signed(momo))).Answer["payUrl"]!,
            host.Address + VNPaySide.Page + "?" + VNPaySide.Query(vnpay),
        ];

        foreach (var url in pages)
        {
            var page = await host.PageAsync(url);
            Assert.All(English, text => Assert.Contains(text, page, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", true)]
    [InlineData("vi,en;q=0.9", false)]
    [InlineData("fr", false)]
    public async Task Page_OfAnOrderWithoutALanguage_SpeaksTheBrowsers(string accepted, bool english)
    {
        await using var host = await SimulatorHost.StartAsync();
        host.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);

        var page = await host.PageAsync(await new ZaloPaySide().OpenAsync(host, "pay_1"));

        Assert.All(english ? English : Vietnamese, text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Page_Always_AllowsNothingButItsOwnStyle(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        using var response = await host.Client.GetAsync(
            SimulatorHost.Uri(await IGatewaySide.Of(gateway).OpenAsync(host, "pay_1")), SimulatorHost.Stop);

        var page = await response.Content.ReadAsStringAsync(SimulatorHost.Stop);
        var start = page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var style = page[start..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; frame-ancestors 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("momo", "pay", "Đã thanh toán.")]
    [InlineData("momo", "cancel", "Đã hủy.")]
    [InlineData("vnpay", "pay", "Đã thanh toán.")]
    [InlineData("vnpay", "expire", "Đã hết hạn.")]
    [InlineData("zalopay", "pay", "Đã thanh toán.")]
    [InlineData("zalopay", "expire", "Đã hết hạn.")]
    public async Task Page_OfAClosedOrder_TellsItWithoutButtons(string gateway, string action, string text)
    {
        await using var host = await SimulatorHost.StartAsync();
        var payUrl = await IGatewaySide.Of(gateway).OpenAsync(host, "pay_1");
        await host.ActAsync(payUrl, action);

        var page = await host.PageAsync(payUrl);

        Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://shop.test/return?table=5\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Page_AfterItsTime_TellsItWithoutButtons(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var payUrl = await IGatewaySide.Of(gateway).OpenAsync(host, "pay_1");
        host.Clock.Advance(TimeSpan.FromMinutes(15));

        var page = await host.PageAsync(payUrl);

        Assert.Contains("Đã hết hạn.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfACancelledZaloPayOrder_CanStillPay()
    {
        await using var host = await SimulatorHost.StartAsync();
        var payUrl = await new ZaloPaySide().OpenAsync(host, "pay_1");
        await host.ActAsync(payUrl, "cancel");

        Assert.Contains("value=\"pay\"", await host.PageAsync(payUrl), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("momo", "pay")]
    [InlineData("momo", "cancel")]
    [InlineData("vnpay", "pay")]
    [InlineData("vnpay", "cancel")]
    [InlineData("zalopay", "pay")]
    [InlineData("zalopay", "cancel")]
    public async Task Post_FromABrowser_LeadsBackSigned(string gateway, string action)
    {
        await using var host = await SimulatorHost.StartAsync();
        var payUrl = await IGatewaySide.Of(gateway).OpenAsync(host, "pay_1");
        host.Client.DefaultRequestHeaders.Accept.Clear();
        host.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var response = await host.PostAsync(payUrl, ("action", action));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var location = response.Headers.Location!.OriginalString;
        Assert.StartsWith("https://shop.test/return?table=5&", location, StringComparison.Ordinal);
        var query = location[(location.IndexOf('?', StringComparison.Ordinal) + 1)..];
        var fields = QueryHelpers.ParseQuery(query);
        switch (gateway)
        {
            case "momo":
                Assert.True(MoMoSide.IsGenuine(new JsonObject(fields.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString())))));
                Assert.Equal(action == "pay" ? "0" : "1006", fields["resultCode"]);
                break;
            case "vnpay":
                Assert.True(VNPaySide.IsGenuine(query));
                Assert.Equal(action == "pay" ? "00" : "24", fields["vnp_ResponseCode"]);
                break;
            default:
                var text = string.Join('|', ((string[])["appid", "apptransid", "pmcid", "bankcode", "amount", "discountamount", "status"]).Select(name => fields[name]));
                Assert.Equal(Hmac.Sha256(ZaloPaySide.Key2, text), fields["checksum"]);
                Assert.Equal(action == "pay" ? "1" : "-49", fields["status"]);
                break;
        }
    }

    [Fact]
    public async Task Post_FromABrowserWithoutAnAddressToReturnTo_ShowsTheOutcome()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = ZaloPaySide.CreateRequest(host, "pay_1");
        request["embed_data"] = "{}";
        var payUrl = (string)(await ZaloPaySide.CallAsync(host, "create", ZaloPaySide.SignedCreate(request)))["order_url"]!;
        host.Client.DefaultRequestHeaders.Accept.Clear();

        using var response = await host.PostAsync(payUrl, ("action", "pay"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Đã thanh toán.", await response.Content.ReadAsStringAsync(SimulatorHost.Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Refused_SaysSoInBothLanguages()
    {
        await using var host = await SimulatorHost.StartAsync();

        var page = await host.PageAsync(host.Address + "/simulator/momo/pay?t=made&s=up");

        Assert.Contains("Không mở được", page, StringComparison.Ordinal);
        Assert.Contains("is not one of this simulator", page, StringComparison.Ordinal);
    }
}
