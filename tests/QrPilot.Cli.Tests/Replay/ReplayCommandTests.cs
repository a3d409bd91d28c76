using System.Text.Json.Nodes;
using QrPilot.Cli.Tests.Fakes;

namespace QrPilot.Cli.Tests.Replay;

public sealed class ReplayCommandTests
{
    private const string Faults = "lost=0.1,doubled=0.1,delayed=0.1,forged=0.1,batches=0.1";

    [Fact]
    public async Task Replay_WithFaults_EverythingHolds()
    {
        var (code, report, tool) = await ReplayAsync(new FakeHost());

        Assert.True(code == 0, tool.Error.ToString());
        Assert.Equal(120, (int)report["orders"]!);
        Assert.Equal(264, (int)report["events_sent"]!);
        Assert.Equal(24, (int)report["events_duplicate"]!);
        Assert.Equal(0, (int)report["wrong_matches"]!);
        Assert.Equal(0, (int)report["deviation_count"]!);
        Assert.True((int)report["exceptions"]!["late_payment"]! > 0);
        Assert.True((int)report["notifications_forged"]! > 0);
        Assert.Equal((int)report["notifications_forged"]!, (int)report["notifications_refused"]!);
        Assert.Equal((long)report["vnd_recorded"]!, (long)report["vnd_matched"]! + (long)report["vnd_listed"]!);
        Assert.True((long)report["truth_vnd_moved"]! > (long)report["truth_vnd_known"]!);
    }

    [Fact]
    public async Task Replay_Twice_AddsNothing()
    {
        var host = new FakeHost();
        var (_, first, _) = await ReplayAsync(host);
        var feed = host.Feed.Count;

        var (code, second, _) = await ReplayAsync(host);

        Assert.Equal(0, code);
        Assert.Equal(feed, host.Feed.Count);
        Assert.Equal((int)second["events_sent"]!, (int)second["events_duplicate"]!);
        Assert.Equal(Final(first), Final(second));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(200)]
    [InlineData(700)]
    public async Task Replay_CutOff_ContinuesToTheSameFigures(int after)
    {
        var (_, undisturbed, _) = await ReplayAsync(new FakeHost());
        var host = new FakeHost { BreakAfter = after };

        var (cut, _, tool) = await ReplayAsync(host);
        host.BreakAfter = int.MaxValue;
        var (code, report, _) = await ReplayAsync(host);

        Assert.Equal(4, cut);
        Assert.Contains("run again, continues", tool.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.Equal(Final(undisturbed), Final(report));
    }

    [Fact]
    public async Task Replay_StorageIsAwayNowAndThen_WaitsAndEndsAsAnUndisturbedOne()
    {
        var (_, undisturbed, _) = await ReplayAsync(new FakeHost());
        var clock = new SkippingClock();

        var (code, report, tool) = await ReplayAsync(new FakeHost { IsAway = request => request % 5 == 0 }, clock);

        Assert.True(code == 0, tool.Error.ToString());
        Assert.Equal(Final(undisturbed), Final(report));
        Assert.True(clock.Waits > 100);
    }

    [Fact]
    public async Task Replay_StorageStaysAway_GivesUp()
    {
        var clock = new SkippingClock();

        var (code, _, tool) = await ReplayAsync(new FakeHost { IsAway = request => request > 100 }, clock, "--parallel", "1");

        Assert.Equal(4, code);
        Assert.Contains("503", tool.Error.ToString(), StringComparison.Ordinal);
        Assert.InRange(clock.Waits, 1, 100);
    }

    [Fact]
    public async Task Replay_OneAtATime_GivesTheSameFigures()
    {
        var (_, four, _) = await ReplayAsync(new FakeHost());
        var (_, one, _) = await ReplayAsync(new FakeHost(), "--parallel", "1");

        Assert.Equal(Final(four), Final(one));
    }

    [Fact]
    public async Task Replay_WrongMatch_Fails()
    {
        var (code, report, tool) = await ReplayAsync(new FakeHost { BendMatch = match => match with { ActualAmount = match.ActualAmount + 1 } });

        Assert.Equal(1, code);
        Assert.Equal(0, (int)report["matched"]!);
        Assert.True((int)report["deviation_count"]! > 50);
        Assert.Equal(50, report["deviations"]!.AsArray().Count);
        Assert.Contains("wrong_matches", tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_LostEvent_Fails()
    {
        var (code, report, _) = await ReplayAsync(new FakeHost { BendFeed = next => next.IdempotencyKey.EndsWith("/1005/item-1", StringComparison.Ordinal) ? null : next });

        Assert.Equal(1, code);
        Assert.Equal(1, (int)report["feed_gaps"]!);
        Assert.Equal(1, (int)report["feed_missing"]!);
    }

    [Fact]
    public async Task Replay_RepeatedEvent_Fails()
    {
        var (code, report, _) = await ReplayAsync(new FakeHost { BendFeed = next => next.Seq == 10 ? next with { Seq = 9 } : next });

        Assert.Equal(1, code);
        Assert.Equal(1, (int)report["feed_repeats"]!);
    }

    [Theory]
    [InlineData("--table goes with --settlements", "--table", "faults.md")]
    [InlineData("a share is a number from 0 to 1", "--settlement-damage", "1.5")]
    [InlineData("a share is a number from 0 to 1", "--settlement-damage", "-0.5")]
    [InlineData("--settlements:", "--settlements", "nowhere.json")]
    public async Task Replay_WrongSettlementOptions_SendsNothing(string message, params string[] options)
    {
        var host = new FakeHost();
        var (code, _, tool) = await ReplayAsync(host, options);

        Assert.Equal(2, code);
        Assert.Equal(0, host.Requests);
        Assert.Contains(message, tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"QrPilot":{"Settlements":{"Maps":{"momo":{"default":{"Nonsense":"x"}}}}}}""", "Nonsense")]
    [InlineData("""{"QrPilot":{"Settlements":{"Maps":{"momo":{"default":{"Gross":"Amount"}}}}}}""", "PaidAt is missing")]
    public async Task Replay_WrongSettlementSettings_NamesTheSetting(string settings, string message)
    {
        using var file = new TempFile("host.json", settings);

        var (code, _, tool) = await ReplayAsync(new FakeHost(), "--settlements", file.Path);

        Assert.Equal(2, code);
        Assert.Contains(message, tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_BadRows_SendsNothing()
    {
        var host = new FakeHost();
        using var csv = new TempFile("orders.csv", $"{Samples.TakeawayHeader}\n1,01/01/2024 10:00,Rice,1,free,1\n");
        var tool = new Tool(host);

        var code = await tool.RunAsync("replay", csv.Path, "--host", "http://host.test");

        Assert.Equal(2, code);
        Assert.Equal(0, host.Requests);
        Assert.Contains("line 2: 'free' is not a price", tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OwnMap_ReadsOtherColumns()
    {
        using var map = new TempFile("map.json", """{"name":"mine","order_id":"no","date":"at","format":"yyyy-MM-dd HH:mm","item":"what","price":{"column":"dong"}}""");
        using var csv = new TempFile("orders.csv", "no,at,what,dong\n1,2024-01-01 10:00,Phở,65000\n");
        var host = new FakeHost();

        var code = await new Tool(host).RunAsync("replay", csv.Path, "--host", "http://host.test", "--map", map.Path, "--tender-mix", "cash=1");

        Assert.Equal(0, code);
        Assert.Equal(65_000, Assert.Single(host.Sessions).Total);
    }

    private static Task<(int Code, JsonNode Report, Tool Tool)> ReplayAsync(FakeHost host, params string[] more) =>
        ReplayAsync(host, TimeProvider.System, more);

    private static async Task<(int Code, JsonNode Report, Tool Tool)> ReplayAsync(FakeHost host, TimeProvider clock, params string[] more)
    {
        using var csv = new TempFile("orders.csv", Samples.Takeaway(120));
        using var json = new TempFile("report.json");
        var tool = new Tool(host) { Clock = clock };
        string[] args =
        [
            "replay", csv.Path, "--host", "http://host.test", "--stores", "2", "--tender-mix", "momo=0.6,cash=0.2,none=0.2", "--faults", Faults, "--json", json.Path,
        ];
        var code = await tool.RunAsync([.. args, .. more]);
        return (code, File.Exists(json.Path) ? JsonNode.Parse(await File.ReadAllTextAsync(json.Path))! : new JsonObject(), tool);
    }

    /// <summary>The figures that must not depend on how often or how parallel a replay ran.</summary>
    private static string Final(JsonNode report)
    {
        var copy = report.DeepClone().AsObject();
        foreach (var name in new[] { "elapsed_s", "events_accepted", "events_duplicate" })
        {
            copy.Remove(name);
        }

        return copy.ToJsonString();
    }
}
