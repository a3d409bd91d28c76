using System.Globalization;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using Sylvan.Data.Csv;

namespace QrPilot.Cli.Match;

/// <summary>Reads a side row by row; the file is never held as text.</summary>
internal static class MoneyFileReader
{
    private const string DefaultTender = "money";
    private const int BufferBytes = 1 << 16;
    private const int RowsBetweenLooks = 4096;

    /// <summary>Sums of a million such amounts still fit.</summary>
    private const long MostDong = 1_000_000_000_000;

    /// <exception cref="CliException">The file cannot be read, or one of its rows is bad; the message says which.</exception>
    public static MoneyFile Read(FileInfo file, string option, CancellationToken cancellationToken)
    {
        try
        {
            using var text = new StreamReader(file.FullName, System.Text.Encoding.UTF8, true, BufferBytes);
            using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { BufferSize = BufferBytes, CsvStyle = CsvStyle.Standard });
            return Read(csv, $"{option}: '{file.Name}'", cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"{option}: '{file}' cannot be read: {failure.Message}");
        }
        catch (Exception failure) when (failure is CsvMissingHeadersException or CsvFormatException or CsvRecordTooLargeException)
        {
            throw CliException.BadInput($"{option}: '{file}' is not a CSV with a header: {failure.Message}");
        }
    }

    private static MoneyFile Read(CsvDataReader csv, string name, CancellationToken cancellationToken)
    {
        var columns = new MoneyColumns(csv, name);
        var tenders = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var side = new MoneyFile();
        var fields = csv.FieldCount;
        for (var row = 2L; csv.Read(); row++)
        {
            if (row % RowsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (csv.RowFieldCount != fields)
            {
                throw CliException.BadInput($"{name}, row {row}: {csv.RowFieldCount} columns instead of {fields}.");
            }

            var id = csv.GetFieldSpan(columns.Id);
            var amount = csv.GetFieldSpan(columns.Amount);
            if (id.IsEmpty)
            {
                throw CliException.BadInput($"{name}, row {row}, column id: it is empty.");
            }

            if (!long.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var dong) || dong is 0 or > MostDong)
            {
                throw CliException.BadInput($"{name}, row {row}, column amount: '{amount}' is not a whole number of đồng above 0.");
            }

            side.Open(Field(csv, columns.Store)).Add(new MoneyRow
            {
                Id = id,
                Amount = new VndAmount(dong),
                Reference = Field(csv, columns.Reference),
                TransactionId = Field(csv, columns.TransactionId),
                Bill = Field(csv, columns.Bill),
                ClosedWith = Field(csv, columns.ClosedWith),
                Tender = columns.Tender < 0 ? DefaultTender : Shared(tenders, csv.GetFieldSpan(columns.Tender)),
                At = At(Field(csv, columns.At), name, row),
            });
        }

        return side;
    }

    private static ReadOnlySpan<char> Field(CsvDataReader csv, int column) => column < 0 ? default : csv.GetFieldSpan(column);

    private static DateTimeOffset? At(ReadOnlySpan<char> text, string name, long row) =>
        text.IsEmpty ? null
        : InstantText.TryParse(text, out var at) ? at
        : throw CliException.BadInput($"{name}, row {row}, column at: '{text}' is not a time like 2026-03-14T08:15:30Z.");

    private static string Shared(Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> tenders, ReadOnlySpan<char> tender)
    {
        if (!tenders.TryGetValue(tender, out var shared))
        {
            shared = tender.ToString();
            tenders.Dictionary.Add(shared, shared);
        }

        return shared;
    }
}
