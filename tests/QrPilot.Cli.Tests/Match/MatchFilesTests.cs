using System.Diagnostics;
using QrPilot.Benchmarks.BenchMatch;
using QrPilot.Cli.Tests.Fakes;

namespace QrPilot.Cli.Tests.Match;

/// <summary>eng/bench-match in small: the same files, by the tool and by the script that has dicts only.</summary>
public sealed class MatchFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-match-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Match_FilesOfTheComparison_FindsThePairsOfAScript(int seed)
    {
        var known = MatchFiles.Write(Name("expected.csv"), Name("actual.csv"), rows: 5_000, seed);

        Assert.Equal(0, await new Tool().RunAsync(
            ["match", "--expected", Name("expected.csv"), "--actual", Name("actual.csv"), "--out", Name("ours.csv"), "--decide", "window"]));
        await ScriptAsync(Name("expected.csv"), Name("actual.csv"), Name("script.csv"));

        Assert.Equal(4_900, known);
        Assert.Equal(known, MatchPairs.Of(Name("ours.csv")).Count);
        Assert.Equal(MatchPairs.Of(Name("script.csv")), MatchPairs.Of(Name("ours.csv")));
    }

    private static async Task ScriptAsync(params string[] files)
    {
        using var python = Process.Start("python3", [Path.Combine(AppContext.BaseDirectory, "match.py"), .. files]);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, python.ExitCode);
    }

    private string Name(string file) => Path.Combine(_folder.FullName, file);
}
