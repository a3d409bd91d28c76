using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using QrPilot.Cli.Csv;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Match;

/// <summary>Reads a side row by row; the file is never held as text.</summary>
internal static class MoneyFileReader
{
    private const string DefaultTender = "money";
    private const int RowsBetweenLooks = 4096;

    /// <summary>Sums of a million such amounts still fit.</summary>
    private const long MostDong = 1_000_000_000_000;

    /// <exception cref="CliException">The file cannot be read, or one of its rows is bad; the message says which.</exception>
    public static MoneyFile Read(FileInfo file, string option, CancellationToken cancellationToken)
    {
        try
        {
            using var csv = CsvInput.Open(file);
            return Read(csv, $"{option}: '{file.Name}'", cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"{option}: '{file}' cannot be read: {failure.Message}");
        }
        catch (InvalidDataException failure)
        {
            throw CliException.BadInput($"{option}: '{file}' is not a CSV with a header: {failure.Message}");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static MoneyFile Read(CsvInput csv, string name, CancellationToken cancellationToken)
    {
        if (!csv.Read())
        {
            throw new InvalidDataException("the header is missing.");
        }

        var columns = new MoneyColumns(csv, name);
        var tenders = new Dictionary<byte[], string>(new Utf8Comparer()).GetAlternateLookup<ReadOnlySpan<byte>>();
        var side = new MoneyFile();
        var fields = csv.Count;
        for (var row = 2L; csv.Read(); row++)
        {
            if (row % RowsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (csv.Count != fields)
            {
                throw CliException.BadInput($"{name}, row {row}: {csv.Count} columns instead of {fields}.");
            }

            var id = csv[columns.Id];
            var amount = csv[columns.Amount];
            if (id.IsEmpty)
            {
                throw CliException.BadInput($"{name}, row {row}, column id: it is empty.");
            }

            if (!long.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var dong) || dong is 0 or > MostDong)
            {
                throw CliException.BadInput(
                    $"{name}, row {row}, column amount: '{Encoding.UTF8.GetString(amount)}' is not a whole number of đồng above 0.");
            }

            side.Open(Field(csv, columns.Store)).Add(new Utf8MoneyRow
            {
                Id = id,
                Amount = new VndAmount(dong),
                Reference = Field(csv, columns.Reference),
                TransactionId = Field(csv, columns.TransactionId),
                Bill = Field(csv, columns.Bill),
                ClosedWith = Field(csv, columns.ClosedWith),
                Tender = columns.Tender < 0 ? DefaultTender : Shared(tenders, csv[columns.Tender]),
                At = At(Field(csv, columns.At), name, row),
            });
        }

        return side;
    }

    private static ReadOnlySpan<byte> Field(CsvInput csv, int column) => column < 0 ? default : csv[column];

    private static DateTimeOffset? At(ReadOnlySpan<byte> text, string name, long row) =>
        text.IsEmpty ? null
        : InstantText.TryParse(text, out var at) ? at
        : throw CliException.BadInput(
            $"{name}, row {row}, column at: '{Encoding.UTF8.GetString(text)}' is not a time like 2026-03-14T08:15:30Z.");

    private static string Shared(Dictionary<byte[], string>.AlternateLookup<ReadOnlySpan<byte>> tenders, ReadOnlySpan<byte> tender)
    {
        if (!tenders.TryGetValue(tender, out var shared))
        {
            shared = Encoding.UTF8.GetString(tender);
            tenders.Dictionary.Add(tender.ToArray(), shared);
        }

        return shared;
    }
}
