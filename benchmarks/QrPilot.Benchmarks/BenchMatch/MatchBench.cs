using QrPilot.Benchmarks.Load;
using QrPilot.Benchmarks.Matching;
using QrPilot.Eng;

namespace QrPilot.Benchmarks.BenchMatch;

/// <summary>Matches two files by ours, DuckDB, PostgreSQL, node and python, in turn in one run, and compares the pairs.</summary>
internal static class MatchBench
{
    public const string Ours = "ours";
    private const int Seed = 1;

    /// <summary>The file of a matcher of others.</summary>
    public static string Peer(string name) => Path.Combine(AppContext.BaseDirectory, "BenchMatch", "Peers", name);

    public static async Task<int> RunAsync(string[] options)
    {
        var line = new Eng.CommandLine(options);
        var rows = line.Number("--rows", 1_000_000);
        var rounds = line.Number("--rounds", 3);
        var tool = line.Text("--tool") ?? throw new InvalidOperationException("--tool: the published command line is asked for.");
        var modules = line.Text("--modules") ?? throw new InvalidOperationException("--modules: where DuckDB is installed is asked for.");
        var engine = MatchingGrowth.MeasureMatch(MatchingData.Of(rows, isMixed: true, Seed).Load());

        var folder = Directory.CreateTempSubdirectory("qrpilot-bench-match-");
        try
        {
            var (expected, actual) = (Path.Combine(folder.FullName, "expected.csv"), Path.Combine(folder.FullName, "actual.csv"));
            var known = MatchFiles.Write(expected, actual, rows, Seed);
            await using var postgres = await ThrowAwayPostgres.StartAsync(isFast: true);
            var database = new PostgresMatcher(postgres.ConnectionString, postgres.ProcessId);
            var matchers = new Dictionary<string, Func<string, Task<MeasuredRun>>>
            {
                [Ours] = output => MeasuredProcess.RunAsync(
                    [tool, "match", "--expected", expected, "--actual", actual, "--out", output, "--decide", "window"]),
                ["duckdb"] = output => MeasuredProcess.RunAsync(["node", Peer("duckdb.mjs"), modules, expected, actual, output]),
                ["postgres"] = output => database.RunAsync(expected, actual, output),
                ["node"] = output => MeasuredProcess.RunAsync(["node", Peer("match.mjs"), expected, actual, output]),
                ["python"] = output => MeasuredProcess.RunAsync(["python3", Peer("match.py"), expected, actual, output]),
            };
            var (runs, areEqual) = await MeasureAsync(matchers, folder, rounds, known);
            await line.ReportAsync(MatchReport.Of(areEqual, runs, (engine.Milliseconds, (double)engine.Allocated / (2L * rows), 2L * rows), Machine.Describe()));
            return areEqual ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The first round is not measured: it brings files and programs into memory, and its pairs are compared.</summary>
    private static async Task<(Dictionary<string, List<MeasuredRun>> Runs, bool AreEqual)> MeasureAsync(
        Dictionary<string, Func<string, Task<MeasuredRun>>> matchers, DirectoryInfo folder, int rounds, int known)
    {
        var runs = matchers.Keys.ToDictionary(name => name, _ => new List<MeasuredRun>());
        var found = new List<MatchPairs>();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, runAsync) in matchers)
            {
                var output = Path.Combine(folder.FullName, $"{name}.csv");
                var run = await runAsync(output);
                if (round > 0)
                {
                    runs[name].Add(run);
                }
                else
                {
                    found.Add(MatchPairs.Of(output));
                    Console.Error.WriteLine($"{name}: {found[^1].Count} pairs of {known}");
                }

                File.Delete(output);
            }
        }

        return (runs, found.All(pairs => pairs.Count == known && pairs == found[0]));
    }
}
