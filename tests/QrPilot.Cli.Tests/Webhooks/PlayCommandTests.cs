using System.Text.Json.Nodes;
using QrPilot.Cli.Tests.Fakes;
using QrPilot.Cli.Webhooks;

namespace QrPilot.Cli.Tests.Webhooks;

public sealed class PlayCommandTests
{
    [Fact]
    public async Task Replay_GenuineDay_SendsEachOnceInOrderAndFindsEveryDong()
    {
        var host = new FakeInbox();

        var (code, report, _) = await PlayAsync("replay", host, Rehearsal.Day(12));

        Assert.Equal(0, code);
        Assert.Equal(
            Rehearsal.Day(12).Select(line => $"{line.Gateway}/{line.Account}"), host.Received.Select(received => received.Path));
        Assert.Equal("""
            {"messages":12,"sent":12,"skipped":0,"refused":0,"answers":{"00":3,"1":3,"204":6},"transactions":9,"vnd_recorded":180000,"vnd_host":180000,"money_difference":0}
            """, report.ToJsonString());
        Assert.False(host.SawKeyAtWebhook);
    }

    [Fact]
    public async Task Replay_NotGenuineLines_AreSkipped()
    {
        var host = new FakeInbox();
        var day = Rehearsal.Day(2);
        day.Add(Rehearsal.Line(2, "momo", "not even JSON", "rejected"));
        day.Add(Rehearsal.Line(3, "momo", Rehearsal.MoMo(3, 0), "received"));
        day.Add(Rehearsal.Line(4, "momo", null));
        day.Add(Rehearsal.Line(5, "momo", Rehearsal.MoMo(0, 0), RecordedMessage.Repeated));

        var (code, report, _) = await PlayAsync("replay", host, day);

        Assert.Equal((0, 6, 3, 3), (code, (int)report["messages"]!, (int)report["sent"]!, (int)report["skipped"]!));
        Assert.Equal(2, (int)report["transactions"]!);
    }

    [Fact]
    public async Task Replay_HostThatLostMoney_EndsWith1()
    {
        var (code, report, error) = await PlayAsync("replay", new FakeInbox { BendAmount = _ => null }, Rehearsal.Day(3));

        Assert.Equal((1, 3 * Rehearsal.Each, 0), (code, (long)report["money_difference"]!, (long)report["vnd_host"]!));
        Assert.Contains("60,000", error.Replace('.', ','), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_HostWithTooMuchHereAndTooLittleThere_SumsBothUp()
    {
        var sign = 1;
        var host = new FakeInbox { BendAmount = amount => amount + (sign = -sign) };

        var (code, report, _) = await PlayAsync("replay", host, Rehearsal.Day(3));

        Assert.Equal((1, 3), (code, (long)report["money_difference"]!));
    }

    [Fact]
    public async Task Replay_KeysThatAreNotTheHosts_EndsWith1()
    {
        var wrong = Rehearsal.AccountsJson.Replace("\"momo-secret\"", "\"other\"", StringComparison.Ordinal);

        var (code, report, error) = await PlayAsync("replay", new FakeInbox(), [Rehearsal.Line(3, "momo", Rehearsal.MoMo(3, 1006))], wrong);

        Assert.Equal((1, 1, 0), (code, (int)report["refused"]!, (long)report["money_difference"]!));
        Assert.Contains("did not take 1 genuine", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_HostThatAsksAgain_IsToldAgain()
    {
        var clock = new SkippingClock();

        var (code, report, _) = await PlayAsync("replay", new FakeInbox { NotNow = 3 }, Rehearsal.Day(1), clock: clock);

        Assert.Equal((0, 1, 3), (code, (int)report["answers"]!["204"]!, clock.Waits));
    }

    [Fact]
    public async Task Replay_HostThatAlwaysAsksAgain_GivesUpAndEndsWith1()
    {
        var host = new FakeInbox { NotNow = int.MaxValue };

        var (code, report, _) = await PlayAsync("replay", host, Rehearsal.Day(1), clock: new SkippingClock());

        Assert.Equal((1, 1), (code, (int)report["answers"]!["503"]!));
    }

    [Theory]
    [InlineData("{}", "line 2")]
    [InlineData("""{"id":"n","gateway":"momo","account":"default","received_at":"2024-01-01T00:00:00Z","outcome":"applied","message":"{}"}""", "amount is missing")]
    [InlineData("""{"id":"n","gateway":"momo","account":"third","received_at":"2024-01-01T00:00:00Z","outcome":"applied","message":"{}"}""", "no momo account 'third'")]
    [InlineData("""{"id":"n","gateway":"paypal","account":"default","received_at":"2024-01-01T00:00:00Z","outcome":"applied","message":"{}"}""", "no paypal account")]
    [InlineData("""{"id":"n","gateway":"vnpay","account":"default","received_at":"2024-01-01T00:00:00Z","outcome":"applied","message":"vnp_Amount=150"}""", "a hundred times")]
    [InlineData("""{"id":"n","gateway":"zalopay","account":"default","received_at":"2024-01-01T00:00:00Z","outcome":"applied","message":"{\"data\":\"x\"}"}""", "JSON")]
    public async Task Replay_BadLine_SendsNothing(string line, string expected)
    {
        var host = new FakeInbox();
        using var file = new TempFile("day.jsonl", Rehearsal.Write(Rehearsal.Day(1)) + line + "\n");
        using var accounts = new TempFile("accounts.json", Rehearsal.AccountsJson);
        var tool = new Tool(host);

        var code = await tool.RunAsync("webhooks", "replay", "--file", file.Path, "--url", "http://h.test", "--accounts", accounts.Path);

        Assert.Equal((2, 0), (code, host.Requests));
        Assert.Contains("line 2", tool.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(77)]
    public async Task Chaos_AnySeed_DeliversEveryGenuineMessageAndNothingFalse(long seed)
    {
        var (calm, host) = (new FakeInbox(), new FakeInbox());
        await PlayAsync("replay", calm, Rehearsal.Day(120));

        var (code, report, _) = await PlayAsync("chaos", host, Rehearsal.Day(120), seed: seed);

        Assert.Equal(0, code);
        Assert.Equal(calm.Captures.OrderBy(one => one.Key), host.Captures.OrderBy(one => one.Key));
        Assert.Equal((0, 0), ((int)report["forged_accepted"]!, (int)report["refused"]!));
        var faults = report["faults"]!.AsObject().ToDictionary(fault => fault.Key, fault => (int)fault.Value!);
        Assert.Equal(
            ["doubled", "doubled_at_once", "forged", "other_account", "reordered", "tampered", "truncated", "unknown_field"], faults.Keys);
        Assert.All(faults.Values, count => Assert.InRange(count, 10, 60));
        Assert.Equal(120 + faults["doubled"] + faults["doubled_at_once"], (int)report["sent"]!);
        Assert.Equal((int)report["sent"]!, report["answers"]!.AsObject().Sum(answer => (int)answer.Value!));
        Assert.Equal(
            faults["forged"] + faults["tampered"] + faults["truncated"] + faults["other_account"],
            report["forged_answers"]!.AsObject().Sum(answer => (int)answer.Value!));
        Assert.Contains(host.Received, received => received.Path == "momo/second");
    }

    [Fact]
    public async Task Chaos_SameSeed_SendsTheSame()
    {
        var (first, second, other) = (new FakeInbox(), new FakeInbox(), new FakeInbox());

        await PlayAsync("chaos", first, Rehearsal.Day(40), seed: 5);
        await PlayAsync("chaos", second, Rehearsal.Day(40), seed: 5);
        await PlayAsync("chaos", other, Rehearsal.Day(40), seed: 6);

        Assert.Equal(first.Received, second.Received);
        Assert.NotEqual(first.Received, other.Received);
    }

    [Fact]
    public async Task Chaos_CredulousHost_EndsWith1()
    {
        var (code, report, error) = await PlayAsync("chaos", new FakeInbox { IsCredulous = true }, Rehearsal.Day(40));

        Assert.Equal(1, code);
        Assert.True((int)report["forged_accepted"]! > 0);
        Assert.Contains("false messages", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, JsonNode Report, string Error)> PlayAsync(
        string command, FakeInbox host, List<RecordedMessage> day, string accounts = Rehearsal.AccountsJson, long? seed = null, TimeProvider? clock = null)
    {
        using var file = new TempFile("day.jsonl", Rehearsal.Write(day));
        using var keys = new TempFile("accounts.json", accounts);
        using var json = new TempFile("report.json");
        var tool = new Tool(host) { Clock = clock ?? TimeProvider.System };
        string[] seeded = seed is null ? [] : ["--seed", $"{seed}"];
        var code = await tool.RunAsync(
            ["webhooks", command, "--file", file.Path, "--url", "http://h.test", "--accounts", keys.Path, "--json", json.Path, .. seeded]);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(json.Path, TestContext.Current.CancellationToken))!;
        return (code, report, tool.Error.ToString());
    }
}
