using QrPilot.Cli.Match;
using QrPilot.Cli.Tests.Fakes;

namespace QrPilot.Cli.Tests.Match;

public sealed class MatchCommandTests : IDisposable
{
    private const string Header = "id,store,reference,amount,at\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-match-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Match_TwoFiles_WritesMatchesAndWhatIsLeft()
    {
        var tool = new Tool();

        var code = await RunAsync(
            tool,
            Header + "p1,s1,ref-0001,50000,2026-03-14T08:00:00Z\n\"p,2\",s1,ref-0002,60000,2026-03-14T08:00:00Z\np3,s2,ref-0003,70000,\n",
            Header + "c1,s1,ref-0001,50000,2026-03-14T08:01:00Z\nc2,s1,,60000,2026-03-14T15:20:00+07:00\nc3,s1,ref-0003,70000,\n",
            "--decide",
            "window");

        Assert.Equal(0, code);
        Assert.Equal("expected,actual,rule\np1,c1,reference\n\"p,2\",c2,time_window\n", Read("out.csv"));
        var left = Read("left.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["actual,c3", "expected,p3", "side,id"], left.Select(line => string.Join(',', line.Split(',')[..2])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Match_WindowNotAskedFor_LeavesThePairToPeople()
    {
        var code = await RunAsync(
            new Tool(), Header + "p1,s1,ref-0001,50000,2026-03-14T08:00:00Z\n", Header + "c1,s1,,50000,2026-03-14T08:01:00Z\n");

        Assert.Equal(0, code);
        Assert.Equal("expected,actual,rule\n", Read("out.csv"));
    }

    [Fact]
    public async Task Match_AnyNumberOfThreads_WritesTheSameBytes()
    {
        var random = new Random(1);
        var expected = string.Concat(Enumerable.Range(0, 2_000).Select(i =>
            $"p{i},s{random.Next(9)},{(i % 9 == 0 ? "" : $"ref-{i:d5}")},{random.Next(1, 50) * 1000},2026-03-14T{random.Next(8, 20):d2}:00:00Z\n"));
        var actual = expected.Replace("p", "c", StringComparison.Ordinal).Replace("ref-01", "other-01", StringComparison.Ordinal);

        await RunAsync(new Tool(), Header + expected, Header + actual, "--decide", "window", "--threads", "1");
        var (matches, left) = (Read("out.csv"), Read("left.csv"));
        await RunAsync(new Tool(), Header + expected, Header + actual, "--decide", "window", "--threads", "8");

        Assert.True(matches.Length > 10_000 && left.Length > 10_000);
        Assert.Equal(matches, Read("out.csv"));
        Assert.Equal(left, Read("left.csv"));
    }

    [Theory]
    [InlineData("", "header")]
    [InlineData("id,store\np1,s1\n", "no column 'amount'")]
    [InlineData("id,amount\np1,50000\n,1\n", "row 3, column id")]
    [InlineData("id,amount\np1,5.5\n", "row 2, column amount: '5.5'")]
    [InlineData("id,amount\np1,-5\n", "row 2, column amount")]
    [InlineData("id,amount\np1,0\n", "row 2, column amount")]
    [InlineData("id,amount\np1,5,6\n", "row 2: 3 columns instead of 2")]
    [InlineData("id,amount,at\np1,5,2026-02-30T08:00:00Z\n", "row 2, column at")]
    public async Task Match_BadFile_SaysWhereAndWritesNothing(string expected, string message)
    {
        var tool = new Tool();

        var code = await RunAsync(tool, expected, Header);

        Assert.Equal(2, code);
        Assert.Contains(message, tool.Error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "out.csv")));
    }

    [Theory]
    [InlineData("2026-03-14T08:15:30Z")]
    [InlineData("2024-02-29T23:59:59Z")]
    [InlineData("2026-03-14T15:15:30+07:00")]
    [InlineData("2026-03-14T08:15:30.5Z")]
    [InlineData("2026-03-14 08:15:30")]
    public void TryParse_ATime_IsWhatTheLibraryReads(string text)
    {
        Assert.True(InstantText.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var at));
        Assert.Equal(
            DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal), at);
        Assert.Equal(TimeSpan.Zero, at.Offset);
    }

    private Task<int> RunAsync(Tool tool, string expected, string actual, params string[] more)
    {
        Write("expected.csv", expected);
        Write("actual.csv", actual);
        return tool.RunAsync(
        [
            "match", "--expected", Name("expected.csv"), "--actual", Name("actual.csv"), "--out", Name("out.csv"), "--left", Name("left.csv"), .. more,
        ]);
    }

    private string Name(string file) => Path.Combine(_folder.FullName, file);

    private void Write(string file, string text) => File.WriteAllText(Name(file), text);

    private string Read(string file) => File.ReadAllText(Name(file));
}
