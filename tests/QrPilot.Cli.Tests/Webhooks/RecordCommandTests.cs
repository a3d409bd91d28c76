using QrPilot.Cli.Tests.Fakes;
using QrPilot.Cli.Webhooks;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Payments;

namespace QrPilot.Cli.Tests.Webhooks;

public sealed class RecordCommandTests
{
    [Fact]
    public async Task Record_SeveralPages_WritesEveryLineInOrder()
    {
        var host = HostWith(10);
        using var file = new TempFile("day.jsonl");
        var tool = new Tool(host);

        var code = await RunAsync(tool, file);

        Assert.Equal(0, code);
        var lines = (await File.ReadAllLinesAsync(file.Path, TestContext.Current.CancellationToken)).Select(RecordedLine.Read).ToList();
        Assert.Equal(host.Notifications.Select(seen => (seen.Id, seen.Message, seen.ReceivedAt)), lines.Select(line => (line.Id, line.Message, line.ReceivedAt)));
        Assert.Equal(["applied", "repeated", "rejected", "received"], lines.Take(4).Select(line => line.Outcome));
        Assert.Contains("momo applied", tool.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("10", tool.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_Message_StaysReadableInTheFile()
    {
        using var file = new TempFile("day.jsonl");

        await RunAsync(new Tool(HostWith(1)), file);

        var text = await File.ReadAllTextAsync(file.Path, TestContext.Current.CancellationToken);
        Assert.Contains("\\\"orderId\\\":\\\"pay_0\\\"", text, StringComparison.Ordinal);
        Assert.Contains("Bàn 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_HostThatBreaks_LeavesTheFileOfBefore()
    {
        var host = HostWith(10, breakAfter: 2);
        using var file = new TempFile("day.jsonl", "before");

        var code = await RunAsync(new Tool(host), file);

        Assert.Equal(4, code);
        Assert.Equal("before", await File.ReadAllTextAsync(file.Path, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file.Path)!));
    }

    private static Task<int> RunAsync(Tool tool, TempFile file) =>
        tool.RunAsync("webhooks", "record", "--host", "http://h.test", "--from", "2024-03-01", "--to", "2024-03-02", "--out", file.Path);

    private static FakeInbox HostWith(int notifications, int breakAfter = int.MaxValue)
    {
        NotificationOutcome[] outcomes =
            [NotificationOutcome.Applied, NotificationOutcome.Repeated, NotificationOutcome.Rejected, NotificationOutcome.Received];
        var host = new FakeInbox { BreakAfter = breakAfter };
        for (var number = 0; number < notifications; number++)
        {
            host.Notifications.Add(new NotificationView
            {
                Id = $"ntf_{number}",
                Gateway = "momo",
                Account = "default",
                ReceivedAt = Rehearsal.Opening.AddMinutes(number),
                Outcome = outcomes[number % outcomes.Length],
                Message = number == 7 ? null : Rehearsal.MoMo(number, 0),
            });
        }

        return host;
    }
}
