using System.CommandLine;
using System.CommandLine.Parsing;
using QrPilot.Cli.Csv;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Matching;

namespace QrPilot.Cli.Match;

/// <summary><c>qrpilot match</c>: the engine on two files, without a host.</summary>
internal sealed class MatchCommand
{
    private const int LongestWindow = 7 * 24 * 60;

    private readonly Option<FileInfo> _expected = File("--expected", "What should have come: a CSV with columns id, amount and any of store, "
        + "reference, transaction_id, bill, closed_with, tender and at (an ISO 8601 time).");

    private readonly Option<FileInfo> _actual = File("--actual", "What has come: a CSV with the same columns.");
    private readonly Option<FileInfo> _out = File("--out", "Where to write the matches: expected, actual, rule.");
    private readonly Option<FileInfo> _left = new("--left") { Description = "Where to write what is left: side, id, why.", HelpName = "FILE" };
    private readonly Option<int> _window = new("--window")
    {
        Description = "How many minutes money may be away from its bill. Default: 30.",
        HelpName = "MINUTES",
        DefaultValueFactory = _ => 30,
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many stores are matched at once. Default: one a core.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<MatchPolicy> _decide = new("--decide")
    {
        Description = "What is decided besides equal references and transactions: any of damaged, groups and window, with commas between, "
            + "or nothing. Default: damaged,groups.",
        HelpName = "LIST",
        DefaultValueFactory = _ => MatchPolicy.Default,
        CustomParser = ParseDecisions,
    };

    public static Command Make(CliContext context) => new MatchCommand().Build(context);

    private static Option<FileInfo> File(string name, string description) => new(name) { Description = description, HelpName = "FILE", Required = true };

    private static MatchPolicy ParseDecisions(ArgumentResult result)
    {
        var policy = MatchPolicy.ExactOnly;
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        foreach (var word in text == "nothing" ? [] : text.Split(','))
        {
            switch (word)
            {
                case "damaged":
                    policy = policy with { MatchesDamagedReferences = true };
                    break;
                case "groups":
                    policy = policy with { MatchesGroups = true };
                    break;
                case "window":
                    policy = policy with { MatchesUniqueInWindow = true };
                    break;
                default:
                    result.AddError($"--decide: '{word}' is none of damaged, groups and window.");
                    break;
            }
        }

        return policy;
    }

    private Command Build(CliContext context)
    {
        Between(_window, LongestWindow);
        Between(_threads, 64);
        var command = new Command(
            "match",
            "Matches two files, store by store, on this machine: no host is asked. Each row of either side is used at most once; what can be "
            + $"doubted is left. {ExitCode.Help}") { _expected, _actual, _out, _left, _decide, _window, _threads };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, context, cancellationToken));
        return command;
    }

    private static void Between(Option<int> option, int most) => option.Validators.Add(result =>
    {
        if (result.Errors.Any() || result.GetValueOrDefault<int>() is < 1 || result.GetValueOrDefault<int>() > most)
        {
            result.AddError($"{option.Name}: a whole number from 1 to {most} is asked for.");
        }
    });

    private async Task<int> RunAsync(ParseResult parsed, CliContext context, CancellationToken cancellationToken)
    {
        ReportFile.Check(parsed.GetValue(_out), _out.Name);
        ReportFile.Check(parsed.GetValue(_left), _left.Name);
        var actualFile = parsed.GetRequiredValue(_actual);
        var reading = Task.Run(() => MoneyFileReader.Read(actualFile, _actual.Name, cancellationToken), cancellationToken);
        var expected = await Task.Run(() => MoneyFileReader.Read(parsed.GetRequiredValue(_expected), _expected.Name, cancellationToken), cancellationToken);
        var actual = await reading;

        var policy = parsed.GetRequiredValue(_decide) with { Window = TimeSpan.FromMinutes(parsed.GetValue(_window)) };
        using var matches = CsvOutput.Create(parsed.GetRequiredValue(_out), _out.Name, "expected,actual,rule");
        using var left = parsed.GetValue(_left) is { } file ? CsvOutput.Create(file, _left.Name, "side,id,why") : null;
        var threads = parsed.GetValue(_threads);
        var pieces = new CsvPieces(threads);
        var count = 0L;
        foreach (var found in MatchEngine.MatchAll(Partitions(expected, actual, policy), threads, cancellationToken))
        {
            MatchWriter.Write(found, matches, pieces);
            count += found.LineCount;
            if (left is not null)
            {
                MatchWriter.WriteLeft(found, left, pieces);
            }
        }

        pieces.Complete();
        await context.Out.WriteLineAsync($"{expected.Rows} expected, {actual.Rows} actual, {count} lines of matches.");
        return ExitCode.Ok;
    }

    /// <summary>One partition a store, in the order in which the expected side, then the actual side, names them.</summary>
    private static IEnumerable<MatchPartition> Partitions(MoneyFile expected, MoneyFile actual, MatchPolicy policy) =>
        expected.Stores.Union(actual.Stores, StringComparer.Ordinal).Select(store => new MatchPartition
        {
            Key = new PartitionKey("", store, DateOnly.MinValue),
            Expected = expected.Of(store),
            Actual = actual.Of(store),
            Policy = policy,
        });
}
