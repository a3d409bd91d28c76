using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.Simulation;

/// <summary>What becomes of the notification of a payment, the same at every gateway.</summary>
public class DeliveryTests
{
    [Theory]
    [InlineData("momo", 13)]
    [InlineData("vnpay", 13)]
    [InlineData("zalopay", 15)]
    public async Task Pay_Send_NotifiesOnceGenuinely(string gateway, int digits)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var answer = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "send");

        var received = Assert.Single(host.Received);
        Assert.True(side.IsGenuine(received));
        Assert.Equal(side.OrderId("pay_1"), side.OrderIdOf(received));
        Assert.Equal(50_000, side.AmountOf(received));
        var transaction = (string)answer["transaction_id"]!;
        Assert.Equal(digits, transaction.Length);
        Assert.Equal(transaction, side.TransactionOf(received));
        var code = side.Content is null ? "null" : $"\"{side.Content}\"";
        Assert.Equal(
            $$"""
            {"transaction_id":"{{transaction}}","result_code":0,"amount":50000,"notifications_sent":1,"notification_statuses":[{{(gateway == "momo" ? 204 : 200)}}],"held":false,"applied":true,"notifications_accepted":1,"notification_codes":[{{code}}]}
            """,
            answer.ToJsonString());
        Assert.Equal(new Standing("paid", 50_000, transaction), await side.QueryAsync(host, "pay_1"));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_Lose_NotifiesNobodyButAnswersQueries(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var answer = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "lose");

        Assert.Empty(host.Received);
        Assert.Equal(0, (int)answer["notifications_sent"]!);
        Assert.Equal(new Standing("paid", 50_000, (string)answer["transaction_id"]!), await side.QueryAsync(host, "pay_1"));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_Unreported_IsKnownToTheLedgerOnly(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var payUrl = await side.OpenAsync(host, "pay_1");

        var answer = await host.PayAsync(payUrl, "unreported");
        var again = await host.PayAsync(payUrl, "send");
        host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(host.Received);
        Assert.Equal(0, (int)answer["result_code"]!);
        Assert.Equal(0, (int)again["notifications_sent"]!);
        Assert.Equal("open", (await side.QueryAsync(host, "pay_1")).State);
        var entry = Assert.Single(await host.LedgerAsync(gateway))!;
        Assert.True((bool)entry["unreported"]!);
        Assert.Equal(50_000, (long)entry["amount_moved"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_Double_NotifiesTwiceTheSame(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var answer = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "double");

        Assert.Equal(2, host.Received.Count);
        Assert.Equal(host.Received.First(), host.Received.Last());
        Assert.Equal(2, (int)answer["notifications_accepted"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_TwiceAtOnce_SendsTheSecondBeforeTheFirstIsAnswered(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        var both = new TaskCompletionSource();
        var arrived = 0;
        // Nobody is answered before both are there: one after the other would never end.
        host.BeforeAnswer = () => Interlocked.Increment(ref arrived) == 2 ? Done(both) : both.Task;

        var answer = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "twice_at_once");

        Assert.Equal(2, (int)answer["notifications_accepted"]!);
        Assert.Equal(host.Received.First(), host.Received.Last());
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_Hold_NotifiesWhenReleased(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var answer = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "hold");
        Assert.Empty(host.Received);
        Assert.Equal(1, (int)(await host.StatsAsync(gateway))["waiting"]!);
        Assert.Equal("open", (await side.QueryAsync(host, "pay_1")).State);
        var released = await host.ControlAsync(gateway, "release");

        Assert.True((bool)answer["held"]!);
        Assert.Equal($$"""{"delivered":1,"statuses":[{{(gateway == "momo" ? 204 : 200)}}]}""", released.ToJsonString());
        Assert.True(side.IsGenuine(Assert.Single(host.Received)));
        Assert.Equal("""{"delivered":0,"statuses":[]}""", (await host.ControlAsync(gateway, "release")).ToJsonString());
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("paid", (await side.QueryAsync(host, "pay_1")).State);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_Reorder_NotifiesAfterTheNextPayment(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var first = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "reorder");
        await host.PayAsync(await side.OpenAsync(host, "pay_2"), "send");

        Assert.True((bool)first["held"]!);
        Assert.Equal([side.OrderId("pay_2"), side.OrderId("pay_1")], host.Received.Select(side.OrderIdOf));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_Forge_SendsAForgedSuccessFirst(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        // Several orders, so that both ways of forging are seen.
        for (var i = 0; i < 8; i++)
        {
            var answer = await host.PayAsync(await side.OpenAsync(host, $"pay_{i}"), "forge");
            Assert.Equal(side.StatusOfRefusal, (int)answer["notification_statuses"]![0]!);
            Assert.Equal(1, (int)answer["notifications_accepted"]!);
        }

        Assert.Equal(Enumerable.Range(0, 16).Select(i => i % 2 == 1), host.Received.Select(side.IsGenuine));
        Assert.Equal(16, host.Received.Select(side.TransactionOf).Distinct().Count());
        Assert.Equal(8, host.Received.Select(side.OrderIdOf).Distinct().Count());
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_WrongAmount_MovesWhatTheNotificationSays(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var answer = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "wrong_amount");

        var received = Assert.Single(host.Received);
        Assert.True(side.IsGenuine(received));
        Assert.Equal(51_000, side.AmountOf(received));
        Assert.Equal(51_000, (long)answer["amount"]!);
        Assert.Equal(51_000, (await side.QueryAsync(host, "pay_1")).Amount);
        Assert.Equal(51_000, (long)(await host.StatsAsync(gateway))["total_paid"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_AmountGiven_MovesIt(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        await host.PayAsync(await side.OpenAsync(host, "pay_1"), ("amount", "49000"));

        Assert.Equal(49_000, side.AmountOf(Assert.Single(host.Received)));
        Assert.Equal(49_000, (await side.QueryAsync(host, "pay_1")).Amount);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_WrongAccountWithoutAnother_SharesTheKeysOfThisOne(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var answer = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "wrong_account");

        Assert.Equal(2, host.Received.Count);
        Assert.All(host.Received, received => Assert.True(side.IsGenuine(received)));
        Assert.Equal(2, host.Received.Select(side.MerchantOf).Distinct().Count());
        Assert.Equal(1, (int)answer["notifications_accepted"]!);
        Assert.Equal(side.OrderId("pay_1"), side.OrderIdOf(host.Received.First()));
    }

    [Fact]
    public async Task Pay_WrongAccountWithAnother_IsSignedByTheOther()
    {
        await using var host = await SimulatorHost.StartAsync(options =>
        {
            options.MoMoMerchants.Add(new() { PartnerCode = "OTHER", AccessKey = "other access", SecretKey = "other secret" });
            options.VNPayMerchants.Add(new() { TmnCode = "OTHER001", HashSecret = "other secret" });
            options.ZaloPayMerchants.Add(new() { AppId = 7, Key1 = "other 1", Key2 = "other 2" });
        });

        foreach (var gateway in (string[])["momo", "vnpay", "zalopay"])
        {
            await host.PayAsync(await IGatewaySide.Of(gateway).OpenAsync(host, "pay_1"), "wrong_account");
        }

        var received = host.Received.ToArray();
        Assert.Equal("OTHER", new MoMoSide().MerchantOf(received[0]));
        Assert.True(MoMoSide.IsGenuine(JsonNode.Parse(received[0].Body)!, "other access", "other secret"));
        Assert.Equal("OTHER001", new VNPaySide().MerchantOf(received[2]));
        Assert.True(VNPaySide.IsGenuine(received[2].Query, "other secret"));
        Assert.Equal("7", new ZaloPaySide().MerchantOf(received[4]));
        Assert.True(ZaloPaySide.IsGenuine(received[4].Body, "other 2"));
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_Truncate_SendsTheFirstHalfThenAll(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var answer = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "truncate");

        var (half, whole) = (host.Received.First(), host.Received.Last());
        var (cut, all) = gateway == "vnpay" ? (half.Query, whole.Query) : (half.Body, whole.Body);
        Assert.Equal(all[..(all.Length / 2)], cut);
        Assert.True(side.IsGenuine(whole));
        Assert.Equal(2, (int)answer["notifications_sent"]!);
        Assert.Equal(1, (int)answer["notifications_accepted"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Pay_UnknownField_AddsOneOutsideTheSignature(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        await host.PayAsync(await side.OpenAsync(host, "pay_1"), "unknown_field");

        var received = Assert.Single(host.Received);
        Assert.True(side.IsGenuine(received));
        var hasNote = gateway == "vnpay"
            ? received.Query.Contains("simulatorNote=", StringComparison.Ordinal)
            : JsonNode.Parse(received.Body)!["simulatorNote"] is not null;
        Assert.True(hasNote);
    }

    [Theory]
    [InlineData("momo", 1000)]
    [InlineData("vnpay", 1)]
    [InlineData("zalopay", 3)]
    public async Task Post_ForgeOnly_SendsAForgedMessageAndPaysNothing(string gateway, int code)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);

        var answer = await host.ActAsync(await side.OpenAsync(host, "pay_1"), "forge_only");

        Assert.Null(answer["transaction_id"]);
        Assert.Equal(code, (int)answer["result_code"]!);
        Assert.False((bool)answer["applied"]!);
        Assert.False(side.IsGenuine(Assert.Single(host.Received)));
        Assert.Equal("open", (await side.QueryAsync(host, "pay_1")).State);
        Assert.Equal(0, (int)(await host.StatsAsync(gateway))["paid"]!);
    }

    [Fact]
    public async Task Pay_WithoutAChoice_FollowsThePlan()
    {
        var plan = new Testing.Simulation.GatewayFaultPlan
        {
            Seed = 7, Lost = 80, Doubled = 80, DoubledAtOnce = 80, Delayed = 80, Reordered = 80, Forged = 80, WrongAmount = 80, WrongAccount = 80,
            Truncated = 80, UnknownField = 80, Unreported = 80,
        };
        await using var host = await SimulatorHost.StartAsync(options => options.Faults = plan);
        var side = new ZaloPaySide();

        for (var i = 0; i < 60; i++)
        {
            var answer = await host.PayAsync(await side.OpenAsync(host, $"pay_{i}"));
            var decided = plan.Decide(side.OrderId($"pay_{i}")).ToString();
            var (sent, held) = decided switch
            {
                "Lose" or "Unreported" => (0, false),
                "Hold" or "Reorder" => (0, true),
                "Send" or "WrongAmount" or "UnknownField" => (1, false),
                _ => (2, false),
            };
            Assert.Equal((decided, sent, held), (decided, (int)answer["notifications_sent"]!, (bool)answer["held"]!));
            Assert.Equal(decided == "WrongAmount" ? 51_000 : 50_000, (long)answer["amount"]!);
        }
    }

    private static Task Done(TaskCompletionSource source)
    {
        source.SetResult();
        return Task.CompletedTask;
    }
}
