using System.Text;
using QrPilot.Cli.Match;

namespace QrPilot.Cli.Tests.Match;

public sealed class CsvInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-csv-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("a,b", "a|b")]
    [InlineData("\uFEFFa,b\r\nc,d\r\n", "a|b/c|d")]
    [InlineData("a,\n\n,b\n", "a|/|b")]
    [InlineData("\"a,\"\"b\"\"\",\"c\nd\"\n\"\",e", "a,\"b\"|c\nd/|e")]
    [InlineData("\"Quán Phở\",đồng\n", "Quán Phở|đồng")]
    public void Read_AFile_GivesItsFields(string text, string fields) => Assert.Equal(fields, string.Join('/', Rows(text)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_ManyBlocks_GivesTheFieldsThatWereWritten(int seed)
    {
        var random = new Random(seed);
        string[] words = ["", "a", "quán", "a,b", "\"", "x\ny", new('l', 40), new('m', 300)];
        var rows = Enumerable.Range(0, 3_000).Select(_ => random.GetItems(words, random.Next(2, 24))).ToList();

        var text = string.Join('\n', rows.Select(row => string.Join(',', row.Select(Quoted))));

        Assert.Equal(rows.Select(row => string.Join('|', row)), Rows(text));
    }

    [Fact]
    public void Read_ARowLongerThanABlock_IsWhole()
    {
        var text = new string('a', 3_000_000);

        Assert.Equal(["x|y", $"{text}|b", "c|d"], Rows($"x,y\n{text},b\nc,d"));
    }

    [Fact]
    public void Read_AQuoteThatIsNotClosed_IsRefused() => Assert.Throws<InvalidDataException>(() => Rows("a,b\n\"c,d\n"));

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private List<string> Rows(string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "in.csv"));
        File.WriteAllBytes(file.FullName, Encoding.UTF8.GetBytes(text));
        using var csv = new CsvInput(file);
        var rows = new List<string>();
        while (csv.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, csv.Count).Select(i => Encoding.UTF8.GetString(csv[i]))));
        }

        return rows;
    }
}
