using System.Text;
using QrPilot.Cli.Csv;

namespace QrPilot.Cli.Tests.Csv;

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
    [InlineData("5\" bowl,a\n6\" bowl,b\n", "5\" bowl|a/6\" bowl|b")]
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

    [Theory]
    [InlineData("a,b", false)]
    [InlineData("\"a\",\"\"", false)]
    [InlineData("\"a\"\"b\",\"\"\"\"", false)]
    [InlineData("a,5\" bowl", true)]
    [InlineData("\"a\"b,c", true)]
    [InlineData("\"a\"b\"c\",d", true)]
    public void HasStrayQuote_ARow_IsWhetherAQuoteCannotStandThere(string text, bool expected)
    {
        using var csv = Of(text);

        Assert.True(csv.Read());
        Assert.Equal(expected, csv.HasStrayQuote);
    }

    [Fact]
    public void Line_OfARow_IsWhereItBegins()
    {
        using var csv = Of("a,b\n\n\"c\r\nd\",e\r\n\nf,g");
        var lines = new List<long>();
        while (csv.Read())
        {
            lines.Add(csv.Line);
        }

        Assert.Equal([1, 3, 6], lines);
    }

    [Fact]
    public void Read_AQuoteThatIsNotClosed_IsRefused() => Assert.Throws<InvalidDataException>(() => Rows("a,b\n\"c,d\n"));

    private static CsvInput Of(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private List<string> Rows(string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "in.csv"));
        File.WriteAllBytes(file.FullName, Encoding.UTF8.GetBytes(text));
        using var csv = CsvInput.Open(file);
        var rows = new List<string>();
        while (csv.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, csv.Count).Select(i => Encoding.UTF8.GetString(csv[i]))));
        }

        return rows;
    }
}
