using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace QrPilot.Sdk.Testing.Tests;

public class MoMoSimulatorPayTests
{
    [Fact]
    public async Task Pay_Send_NotifiesOnceGenuinely()
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = await host.PayAsync(await host.PayUrlAsync("pay_1"), ("notify", "send"));

        var notification = Assert.Single(host.Notifications);
        Assert.True(SimulatorHost.IsGenuine(notification));
        Assert.Equal(0, (int)notification["resultCode"]!);
        Assert.Equal(50_000, (long)notification["amount"]!);
        Assert.Equal("pay_1", (string)notification["orderId"]!);
        Assert.Equal("Bàn 5 <phở & bún>", (string)notification["orderInfo"]!);
        Assert.Equal(13, ((string)answer["transaction_id"]!).Length);
        Assert.Equal((string)answer["transaction_id"]!, notification["transId"]!.ToString());
        Assert.Equal(
            $$"""{"transaction_id":"{{notification["transId"]}}","result_code":0,"amount":50000,"notifications_sent":1,"notification_statuses":[204],"held":false}""",
            answer.ToJsonString());
    }

    [Fact]
    public async Task Pay_AtAndAmountGiven_AreAnnounced()
    {
        await using var host = await SimulatorHost.StartAsync();

        await host.PayAsync(await host.PayUrlAsync("pay_1"), ("at", "1700000000123"), ("amount", "49000"));

        var notification = Assert.Single(host.Notifications);
        Assert.True(SimulatorHost.IsGenuine(notification));
        Assert.Equal(1_700_000_000_123, (long)notification["responseTime"]!);
        Assert.Equal(49_000, (long)notification["amount"]!);
    }

    [Theory]
    [InlineData("cancel", 1006)]
    [InlineData("expire", 1005)]
    public async Task Post_NotPaid_AnnouncesItWithoutATransaction(string action, int code)
    {
        await using var host = await SimulatorHost.StartAsync();

        using var response = await host.PostAsync(await host.PayUrlAsync("pay_1"), ("action", action));

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Null(answer["transaction_id"]);
        Assert.Equal(code, (int)answer["result_code"]!);
        var notification = Assert.Single(host.Notifications);
        Assert.True(SimulatorHost.IsGenuine(notification));
        Assert.Equal(code, (int)notification["resultCode"]!);
        Assert.Equal("", (string)notification["payType"]!);
    }

    [Fact]
    public async Task Pay_Lose_NotifiesNobody()
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = await host.PayAsync(await host.PayUrlAsync("pay_1"), ("notify", "lose"));

        Assert.Empty(host.Received);
        Assert.NotNull(answer["transaction_id"]);
        Assert.Equal(0, (int)answer["notifications_sent"]!);
        Assert.False((bool)answer["held"]!);
    }

    [Fact]
    public async Task Pay_Double_NotifiesTwiceTheSame()
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = await host.PayAsync(await host.PayUrlAsync("pay_1"), ("notify", "double"));

        Assert.Equal(2, host.Received.Count);
        Assert.Equal(host.Received.First(), host.Received.Last());
        Assert.Equal("[204,204]", answer["notification_statuses"]!.ToJsonString());
    }

    [Fact]
    public async Task Pay_Hold_NotifiesWhenReleased()
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = await host.PayAsync(await host.PayUrlAsync("pay_1"), ("notify", "hold"));
        Assert.Empty(host.Received);
        var released = await host.ReleaseAsync();

        Assert.True((bool)answer["held"]!);
        Assert.Equal("""{"delivered":1,"statuses":[204]}""", released.ToJsonString());
        Assert.True(SimulatorHost.IsGenuine(Assert.Single(host.Notifications)));
        Assert.Equal("""{"delivered":0,"statuses":[]}""", (await host.ReleaseAsync()).ToJsonString());
    }

    [Fact]
    public async Task Pay_Reorder_NotifiesAfterTheNextPayment()
    {
        await using var host = await SimulatorHost.StartAsync();

        var first = await host.PayAsync(await host.PayUrlAsync("pay_1"), ("notify", "reorder"));
        await host.PayAsync(await host.PayUrlAsync("pay_2"), ("notify", "send"));

        Assert.True((bool)first["held"]!);
        Assert.Equal(["pay_2", "pay_1"], host.Notifications.Select(notification => (string)notification["orderId"]!));
    }

    [Fact]
    public async Task Pay_Forge_SendsAForgedMessageFirst()
    {
        await using var host = await SimulatorHost.StartAsync();

        // Several orders, so that both ways of forging are seen.
        for (var i = 0; i < 8; i++)
        {
            var answer = await host.PayAsync(await host.PayUrlAsync($"pay_{i}"), ("notify", "forge"));
            Assert.Equal("[401,204]", answer["notification_statuses"]!.ToJsonString());
        }

        Assert.Equal(16, host.Notifications.Count);
        Assert.All(host.Notifications, notification => Assert.Equal(0, (int)notification["resultCode"]!));
        Assert.Equal(Enumerable.Range(0, 16).Select(i => i % 2 == 1), host.Notifications.Select(SimulatorHost.IsGenuine));
    }

    [Fact]
    public async Task Post_ForgeOnly_SendsAForgedMessageAndPaysNothing()
    {
        await using var host = await SimulatorHost.StartAsync();

        using var response = await host.PostAsync(await host.PayUrlAsync("pay_1"), ("action", "forge_only"));

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Null(answer["transaction_id"]);
        Assert.False(SimulatorHost.IsGenuine(Assert.Single(host.Notifications)));
        Assert.Equal(0, (int)(await host.StatsAsync())["paid"]!);
    }

    [Fact]
    public async Task Pay_ReceiverInTrouble_IsToldAgainAFewTimes()
    {
        await using var host = await SimulatorHost.StartAsync();
        host.Answering = received => received < 3 ? 503 : 204;

        var late = await host.PayAsync(await host.PayUrlAsync("pay_1"), ("notify", "send"));
        host.Answering = _ => 500;
        var never = await host.PayAsync(await host.PayUrlAsync("pay_2"), ("notify", "send"));

        Assert.Equal("[204]", late["notification_statuses"]!.ToJsonString());
        Assert.Equal("[500]", never["notification_statuses"]!.ToJsonString());
        Assert.Equal(6, host.Received.Count);
    }

    [Fact]
    public async Task Pay_NobodyListens_IsStatusZero()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = host.CreateRequest("pay_1");
        request["ipnUrl"] = "http://127.0.0.1:1/notify";
        var payUrl = (string)(await host.CreateAsync(SimulatorHost.Signed(request).ToJsonString())).Answer["payUrl"]!;

        var answer = await host.PayAsync(payUrl);

        Assert.Equal("[0]", answer["notification_statuses"]!.ToJsonString());
    }

    [Fact]
    public async Task Pay_AfterARestart_HonoursTheAddressWithTheSameTransaction()
    {
        await using var first = await SimulatorHost.StartAsync();
        await using var second = await SimulatorHost.StartAsync();
        var payUrl = await first.PayUrlAsync("pay_1");

        var before = await first.PayAsync(payUrl);
        var after = await second.PayAsync(second.Endpoint + new Uri(payUrl).PathAndQuery["/simulator/momo".Length..]);

        Assert.Equal((string)before["transaction_id"]!, (string)after["transaction_id"]!);
        Assert.Equal(2, first.Received.Count); // the address of notifications travels in the pay address
    }

    [Fact]
    public async Task Pay_AddressMadeUpOrChanged_IsRefused()
    {
        await using var host = await SimulatorHost.StartAsync();
        await using var other = await SimulatorHost.StartAsync(options => options.Merchants[0].SecretKey = "another");
        var payUrl = await host.PayUrlAsync("pay_1");
        string[] bad = [payUrl + "x", payUrl.Replace("?t=e", "?t=f", StringComparison.Ordinal), host.Endpoint + "/pay"];

        foreach (var address in bad)
        {
            using var response = await host.PostAsync(address, ("action", "pay"));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        var elsewhere = other.Endpoint + new Uri(payUrl).PathAndQuery["/simulator/momo".Length..];
        using var refused = await other.PostAsync(elsewhere, ("action", "pay"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        Assert.Empty(host.Received);
    }

    [Theory]
    [InlineData("action", "steal")]
    [InlineData("notify", "maybe")]
    [InlineData("amount", "-1")]
    [InlineData("amount", "1.5")]
    [InlineData("at", "yesterday")]
    [InlineData("at", "9223372036854775807")]
    public async Task Post_BadForm_IsRefused(string field, string value)
    {
        await using var host = await SimulatorHost.StartAsync();

        using var response = await host.PostAsync(await host.PayUrlAsync("pay_1"), field == "action" ? (field, value) : ("action", "pay"), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Received);
    }

    [Fact]
    public async Task Page_InABrowser_ShowsTheBillAndLeadsBackSigned()
    {
        await using var host = await SimulatorHost.StartAsync();
        var payUrl = await host.PayUrlAsync("pay_1");
        host.Client.DefaultRequestHeaders.Accept.Clear();
        host.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var page = await host.Client.GetStringAsync(new Uri(payUrl), TestContext.Current.CancellationToken);
        using var paid = await host.PostAsync(payUrl, ("action", "pay"));

        Assert.Contains("50.000 đ", page, StringComparison.Ordinal);
        Assert.Contains("Bàn 5 &lt;phở &amp; bún&gt;", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, paid.StatusCode);
        var location = paid.Headers.Location!.OriginalString;
        Assert.StartsWith("https://shop.test/return?table=5&partnerCode=", location, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(new Uri(location).Query);
        var fields = new JsonObject(query.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString())));
        Assert.True(SimulatorHost.IsGenuine(fields));
    }

    [Fact]
    public async Task Stats_AfterSeveralPayments_CountEachOnce()
    {
        await using var host = await SimulatorHost.StartAsync();
        var one = await host.PayUrlAsync("pay_1");
        await host.PayAsync(one, ("notify", "double"));
        await host.PayAsync(one, ("notify", "send"));
        await host.PayAsync(await host.PayUrlAsync("pay_2", 70_000), ("notify", "hold"));
        using var cancelled = await host.PostAsync(await host.PayUrlAsync("pay_3"), ("action", "cancel"), ("notify", "lose"));
        await host.CreateAsync("{}");

        Assert.Equal(
            """{"created":3,"refused":1,"paid":2,"paid_again":1,"cancelled":1,"expired":0,"total_paid":120000,"waiting":1,"""
            + "\"notifications\":" + """{"sent":3,"lost":1,"doubled":1,"held":1,"reordered":0,"forged":0,"redelivered":0,"unanswered":0}}""",
            (await host.StatsAsync()).ToJsonString());
    }
}
