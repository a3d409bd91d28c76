using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;
using QrPilot.Sdk.Text.Csv;

namespace QrPilot.Sdk.Tests.Text.Csv;

public sealed class RecordsTests
{
    [Fact]
    public async Task Next_QuotesThatDoNotClose_LoseOneLineOnly()
    {
        var records = await ReadAsync("a,b\n\"1,2\n3,4\n5,\"6\"\n");

        Assert.Equal(["1:a|b", "2:!", "3:3|4", "4:5|6"], records);
    }

    [Fact]
    public async Task Next_SomethingBehindQuotes_LosesOneLineOnly() =>
        Assert.Equal(["1:!", "2:3|4"], await ReadAsync("\"1\"x,2\n3,4"));

    [Fact]
    public async Task Next_LineBreakInQuotes_IsPartOfTheField() =>
        Assert.Equal(["1:1|a\n\"b\"|2", "3:3|4"], await ReadAsync("1,\"a\r\n\"\"b\"\"\",2\r\n3,4\r\n"));

    [Fact]
    public async Task Next_LineThatIsTooLong_LosesOneLineOnly() =>
        Assert.Equal(["1:!", "2:3|4"], await ReadAsync(new string('x', 200_000) + "\n3,4"));

    /// <summary>What another library writes is read as it was meant.</summary>
    [Fact]
    public void Next_WrittenByCsvHelper_IsReadAlike()
    {
        var field = Gen.ArrayOf(Gen.Elements('a', '"', ',', '\n', 'ệ', ';', '1')).Select(letters => new string([.. letters.Take(6)]));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.ArrayOf(Gen.Two(field)).ToArbitrary(), rows =>
        {
            using var text = new StringWriter();
            using (var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
            {
                foreach (var (left, right) in rows)
                {
                    writer.WriteField(left, shouldQuote: true);
                    writer.WriteField(right);
                    writer.NextRecord();
                }
            }

            var read = ReadAsync(text.ToString()).GetAwaiter().GetResult().Select(record => record[(record.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            return read.SequenceEqual(rows.Select(row => $"{row.Item1.Trim()}|{row.Item2.Trim()}"));
        }));
    }

    private static async Task<List<string>> ReadAsync(string text)
    {
        var records = new Records(new TextLines(new StringReader(text)), ',');
        var read = new List<string>();
        while (await records.NextAsync(TestContext.Current.CancellationToken))
        {
            var fields = Enumerable.Range(0, records.Fields.Count).Select(i => records.Fields[i].ToString());
            read.Add($"{records.Number}:{(records.Fault is null ? string.Join('|', fields) : "!")}");
        }

        return read;
    }
}
