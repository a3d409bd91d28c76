using QrPilot.Cli.Csv;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Match;

/// <summary>Where the columns of a side stand; -1 where a column is not there.</summary>
internal sealed class MoneyColumns(CsvInput header, string name)
{
    public int Id { get; } = Find(header, "id"u8) is >= 0 and var at ? at : throw Missing(name, "id");

    public int Amount { get; } = Find(header, "amount"u8) is >= 0 and var at ? at : throw Missing(name, "amount");

    public int Store { get; } = Find(header, "store"u8);

    public int Reference { get; } = Find(header, "reference"u8);

    public int TransactionId { get; } = Find(header, "transaction_id"u8);

    public int Bill { get; } = Find(header, "bill"u8);

    public int ClosedWith { get; } = Find(header, "closed_with"u8);

    public int Tender { get; } = Find(header, "tender"u8);

    public int At { get; } = Find(header, "at"u8);

    private static int Find(CsvInput header, ReadOnlySpan<byte> column)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].SequenceEqual(column))
            {
                return i;
            }
        }

        return -1;
    }

    private static CliException Missing(string name, string column) => CliException.BadInput($"{name}: the header has no column '{column}'.");
}
