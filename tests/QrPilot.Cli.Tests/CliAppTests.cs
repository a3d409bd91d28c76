using QrPilot.Cli.Tests.Fakes;

namespace QrPilot.Cli.Tests;

public sealed class CliAppTests
{
    [Theory]
    [InlineData("fly")]
    [InlineData("replay")]
    [InlineData("replay x.csv")]
    [InlineData("replay x.csv --host localhost:5080")]
    [InlineData("replay x.csv --host ftp://localhost")]
    [InlineData("replay x.csv --host http://localhost/api")]
    [InlineData("replay x.csv --host http://h.test --stores 0")]
    [InlineData("replay x.csv --host http://h.test --stores many")]
    [InlineData("replay x.csv --host http://h.test --parallel 65")]
    [InlineData("replay x.csv --host http://h.test --limit 0")]
    [InlineData("replay x.csv --host http://h.test --tender-mix momo=0.5")]
    [InlineData("replay x.csv --host http://h.test --faults lost=0.9,delayed=0.9")]
    [InlineData("replay x.csv --host http://h.test --json /no/such/folder/report.json")]
    [InlineData("replay /no/such/file.csv --host http://h.test")]
    [InlineData("reconcile --host http://h.test --from 2024-01-02 --to 2024-01-01")]
    [InlineData("reconcile --host http://h.test --from 01/02/2024 --to 2024-01-01")]
    [InlineData("match --expected /no/such/file.csv --actual /no/such/file.csv --out matches.csv")]
    [InlineData("match --expected e.csv --actual a.csv --out /no/such/folder/matches.csv")]
    [InlineData("match --expected e.csv --actual a.csv --out matches.csv --decide everything")]
    [InlineData("match --expected e.csv --actual a.csv --out matches.csv --window 0")]
    [InlineData("events tail --host http://h.test --cursor c --from-start")]
    [InlineData("events tail --host http://h.test --limit 0")]
    [InlineData("simulate-gateways")]
    [InlineData("simulate-gateways --port 65536")]
    [InlineData("simulate-gateways --port 0 --host nowhere")]
    [InlineData("simulate-gateways --port 0 --notify localhost")]
    [InlineData("simulate-gateways --port 0 --faults lost=2")]
    [InlineData("simulate-gateways --port 0 --faults lost=0.0001")]
    [InlineData("simulate-gateways --port 0 --faults lost=0.6,doubled=0.6")]
    [InlineData("simulate-gateways --port 0 --accounts /no/such/file.json")]
    [InlineData("webhooks record --host http://h.test --from 2024-01-02 --to 2024-01-01 --out day.jsonl")]
    [InlineData("webhooks record --host http://h.test --from 2024-01-01 --to 2024-01-01 --out /no/such/folder/day.jsonl")]
    [InlineData("webhooks replay --url http://h.test --file /no/such/day.jsonl --accounts /no/such/file.json")]
    [InlineData("webhooks replay --url h.test --file day.jsonl --accounts accounts.json")]
    [InlineData("webhooks chaos --url http://h.test --file day.jsonl --accounts accounts.json --seed many")]
    public async Task Run_BadArguments_EndsWith2AndOneLine(string arguments)
    {
        var tool = new Tool(new FakeHost { BreakAfter = 0 });

        var code = await tool.RunAsync(arguments.Split(' '));

        Assert.Equal(2, code);
        var error = tool.Error.ToString();
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoKey_SaysHowToGiveOne()
    {
        var tool = new Tool(new FakeHost()) { KeyInEnvironment = null };

        var code = await tool.RunAsync("events", "tail", "--host", "http://h.test");

        Assert.Equal(2, code);
        Assert.Contains("QRPILOT_API_KEY", tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnreachableHost_EndsWith4()
    {
        var tool = new Tool(new FakeHost { BreakAfter = 0 });

        var code = await tool.RunAsync("events", "tail", "--host", "http://h.test");

        Assert.Equal(4, code);
        Assert.Equal("The host cannot be reached: Connection refused. The same command, run again, continues.", tool.Error.ToString().Trim());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("replay --help")]
    [InlineData("reconcile --help")]
    [InlineData("match --help")]
    [InlineData("events tail --help")]
    [InlineData("simulate-gateways --help")]
    [InlineData("webhooks record --help")]
    [InlineData("webhooks replay --help")]
    [InlineData("webhooks chaos --help")]
    public async Task Run_Help_NamesTheExitCodes(string arguments)
    {
        var tool = new Tool();

        var code = await tool.RunAsync(arguments.Split(' '));

        Assert.Equal(0, code);
        Assert.Contains("Exit codes:", tool.Out.ToString(), StringComparison.Ordinal);
    }
}
