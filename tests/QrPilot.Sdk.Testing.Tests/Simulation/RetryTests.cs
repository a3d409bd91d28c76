using QrPilot.Sdk.Testing.Tests.Support;

namespace QrPilot.Sdk.Testing.Tests.Simulation;

/// <summary>How gateways repeat a notification.</summary>
public class RetryTests
{
    private static readonly (int, string) Trouble = (500, "");

    [Theory]
    [InlineData("momo", 2, 200)]
    [InlineData("vnpay", 10, 300_000)]
    [InlineData("zalopay", 3, 60_000)]
    public async Task Notification_NeverTaken_IsRepeatedAsTheGatewayDoes(string gateway, int times, int interval)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        host.Answering = _ => Trouble;

        var answer = await host.PayAsync(await side.OpenAsync(host, "pay_1"), "send");
        var first = await host.NextAsync();
        Assert.Equal("[500]", answer["notification_statuses"]!.ToJsonString());
        Assert.Equal(0, (int)answer["notifications_accepted"]!);
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(i + 1, host.Received.Count);
            host.Clock.Advance(TimeSpan.FromMilliseconds(interval - 1));
            Assert.Equal(i + 1, host.Received.Count);
            host.Clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal(first, await host.NextAsync());
            // Nothing is due until the gateway has read the answer and made up its mind, one way or the other.
            var (retrying, unanswered) = (0, 0);
            while (retrying + unanswered == 0)
            {
                var stats = await host.StatsAsync(gateway);
                (retrying, unanswered) = ((int)stats["retrying"]!, (int)stats["notifications"]!["unanswered"]!);
            }

            Assert.Equal(i == times - 1 ? (0, 1) : (1, 0), (retrying, unanswered));
        }

        host.Clock.Advance(TimeSpan.FromDays(1));
        var notifications = (await host.StatsAsync(gateway))["notifications"]!;
        Assert.Equal((1, times), ((int)notifications["sent"]!, (int)notifications["redelivered"]!));
        Assert.Equal(times + 1, host.Received.Count);
    }

    [Theory]
    [InlineData("momo", 503, "")]
    [InlineData("momo", 302, "")]
    [InlineData("vnpay", 200, "{\"RspCode\":\"01\"}")]
    [InlineData("vnpay", 200, "{\"RspCode\":\"04\"}")]
    [InlineData("vnpay", 200, "{\"RspCode\":\"97\"}")]
    [InlineData("vnpay", 200, "{\"RspCode\":\"99\"}")]
    [InlineData("vnpay", 200, "OK")]
    [InlineData("vnpay", 200, "")]
    [InlineData("vnpay", 500, "{\"RspCode\":\"00\"}")]
    [InlineData("zalopay", 200, "{\"return_code\":0}")]
    [InlineData("zalopay", 200, "{\"return_code\":-1}")]
    [InlineData("zalopay", 200, "[]")]
    [InlineData("zalopay", 500, "{\"return_code\":1}")]
    public async Task Notification_AnsweredOtherwise_WillBeRepeated(string gateway, int status, string body)
    {
        await using var host = await SimulatorHost.StartAsync();
        host.Answering = _ => (status, body);

        await host.PayAsync(await IGatewaySide.Of(gateway).OpenAsync(host, "pay_1"), "send");

        Assert.Equal(1, (int)(await host.StatsAsync(gateway))["retrying"]!);
    }

    [Theory]
    [InlineData("momo", 200, "")]
    [InlineData("momo", 204, "")]
    [InlineData("vnpay", 200, "{\"RspCode\":\"00\"}")]
    [InlineData("vnpay", 200, "{\"RspCode\":\"02\"}")]
    [InlineData("zalopay", 200, "{\"return_code\":1}")]
    [InlineData("zalopay", 200, "{\"return_code\":2}")]
    public async Task Notification_AnsweredWell_IsNotRepeated(string gateway, int status, string body)
    {
        await using var host = await SimulatorHost.StartAsync();
        host.Answering = _ => (status, body);

        var answer = await host.PayAsync(await IGatewaySide.Of(gateway).OpenAsync(host, "pay_1"), "send");

        Assert.Equal(1, (int)answer["notifications_accepted"]!);
        Assert.Equal(0, (int)(await host.StatsAsync(gateway))["retrying"]!);
    }

    [Theory]
    [InlineData("momo")]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Redeliver_UnansweredNotifications_SendsThemNow(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync();
        var side = IGatewaySide.Of(gateway);
        host.Answering = received => Trouble;
        await host.PayAsync(await side.OpenAsync(host, "pay_1"), "send");
        await host.PayAsync(await side.OpenAsync(host, "pay_2"), "send");
        host.Answering = null;

        var answer = await host.ControlAsync(gateway, "redeliver");

        Assert.Equal(2, (int)answer["delivered"]!);
        Assert.Equal([.. host.Received.Take(2)], host.Received.Skip(2));
        Assert.Equal(0, (int)(await host.ControlAsync(gateway, "redeliver"))["delivered"]!);
        Assert.Equal(0, host.Clock.ArmedTimers);
    }

    [Fact]
    public async Task Notification_ReceiverTakesTooLong_IsStatusZeroAndRepeated()
    {
        await using var host = await SimulatorHost.StartAsync();
        var hanging = new TaskCompletionSource();
        host.BeforeAnswer = () => hanging.Task;

        var paying = host.PayAsync(await new MoMoSide().OpenAsync(host, "pay_1"), "send");
        await host.NextAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(15));
        var answer = await paying;
        host.BeforeAnswer = null;
        hanging.SetResult();

        Assert.Equal("[0]", answer["notification_statuses"]!.ToJsonString());
        // The interval counts from the first delivery, so the second is due already.
        await host.NextAsync();
    }

    [Fact]
    public async Task Notification_NobodyListens_IsStatusZero()
    {
        await using var host = await SimulatorHost.StartAsync();
        var request = MoMoSide.CreateRequest(host, "pay_1");
        request["ipnUrl"] = "http://127.0.0.1:1/notify";
        var opened = (await MoMoSide.CallAsync(host, "create", MoMoSide.Signed(request))).Answer;

        var answer = await host.PayAsync((string)opened["payUrl"]!, "send");

        Assert.Equal("[0]", answer["notification_statuses"]!.ToJsonString());
    }

    [Fact]
    public async Task Forged_NotTaken_IsNotRepeated()
    {
        await using var host = await SimulatorHost.StartAsync();

        await host.ActAsync(await new MoMoSide().OpenAsync(host, "pay_1"), "forge_only");

        Assert.Equal(0, (int)(await host.StatsAsync("momo"))["retrying"]!);
    }

    [Theory]
    [InlineData("vnpay")]
    [InlineData("zalopay")]
    public async Task Notification_NoAddressRegistered_IsNeverSent(string gateway)
    {
        await using var host = await SimulatorHost.StartAsync(options =>
        {
            options.VNPayMerchants[0].NotifyUrl = "";
            options.ZaloPayMerchants[0].NotifyUrl = "";
        });

        var answer = await host.PayAsync(await IGatewaySide.Of(gateway).OpenAsync(host, "pay_1"), "forge");

        Assert.Equal((0, 0), ((int)answer["result_code"]!, (int)answer["notifications_sent"]!));
        Assert.Empty(host.Received);
    }
}
