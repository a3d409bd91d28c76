using System.Text.Json.Nodes;
using QrPilot.Cli.Tests.Fakes;

namespace QrPilot.Cli.Tests.Events;

public sealed class EventsTailTests
{
    [Fact]
    public async Task Tail_FromStart_PrintsEveryEventAndTheCursor()
    {
        var host = await ReplayedAsync();

        var (code, seqs, error) = await TailAsync(host, "--from-start");

        Assert.Equal(0, code);
        Assert.Equal(Enumerable.Range(1, host.Feed.Count), seqs);
        Assert.Equal($"Next cursor: {host.Feed.Count}", error);
    }

    [Fact]
    public async Task Tail_Limit_StopsThereAndReadsOnFromTheCursor()
    {
        var host = await ReplayedAsync();

        var (_, first, error) = await TailAsync(host, "--from-start", "--limit", "10");
        var (_, second, _) = await TailAsync(host, "--cursor", error.Split(": ")[1], "--limit", "5");

        Assert.Equal(Enumerable.Range(1, 10), first);
        Assert.Equal(Enumerable.Range(11, 5), second);
    }

    [Fact]
    public async Task Tail_NoPlaceGiven_PrintsTheLastOnes()
    {
        var host = await ReplayedAsync();

        var (_, seqs, _) = await TailAsync(host, "--limit", "3");

        Assert.Equal(Enumerable.Range(host.Feed.Count - 2, 3), seqs);
    }

    [Fact]
    public async Task Tail_Wait_FollowsUntilStopped()
    {
        var host = await ReplayedAsync();
        using var stop = new CancellationTokenSource();
        var begun = host.Requests;
        host.OnRequest = number =>
        {
            if (number == begun + 50)
            {
                stop.Cancel();
            }
        };
        var tool = new Tool(host) { Stop = stop.Token };

        var code = await tool.RunAsync("events", "tail", "--host", "http://h.test", "--from-start", "--wait");

        Assert.Equal(0, code);
        Assert.Equal(host.Feed.Count, tool.Out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal($"Next cursor: {host.Feed.Count}", tool.Error.ToString().Trim());
    }

    [Theory]
    [InlineData(true, "gap")]
    [InlineData(false, "repeats")]
    public async Task Tail_NotDense_EndsWith3(bool gap, string word)
    {
        var host = await ReplayedAsync();
        host.BendFeed = next => next.Seq != 12 ? next : gap ? null : next with { Seq = 11 };

        var (code, _, error) = await TailAsync(host, "--from-start");

        Assert.Equal(3, code);
        Assert.Contains(word, error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, IEnumerable<int> Seqs, string Error)> TailAsync(FakeHost host, params string[] args)
    {
        var tool = new Tool(host);
        var code = await tool.RunAsync(["events", "tail", "--host", "http://h.test", .. args]);
        var lines = tool.Out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (code, lines.Select(line => (int)JsonNode.Parse(line)!["seq"]!), tool.Error.ToString().Trim());
    }

    private static async Task<FakeHost> ReplayedAsync()
    {
        var host = new FakeHost();
        using var csv = new TempFile("orders.csv", Samples.Takeaway(12));
        Assert.Equal(0, await new Tool(host).RunAsync("replay", csv.Path, "--host", "http://h.test"));
        return host;
    }
}
