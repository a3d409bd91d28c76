using QrPilot.Cli.Shell;
using Sylvan.Data.Csv;

namespace QrPilot.Cli.Match;

/// <summary>Where the columns of a side stand; -1 where a column is not there.</summary>
internal sealed class MoneyColumns(CsvDataReader csv, string name)
{
    public int Id { get; } = Find(csv, "id") is >= 0 and var at ? at : throw Missing(name, "id");

    public int Amount { get; } = Find(csv, "amount") is >= 0 and var at ? at : throw Missing(name, "amount");

    public int Store { get; } = Find(csv, "store");

    public int Reference { get; } = Find(csv, "reference");

    public int TransactionId { get; } = Find(csv, "transaction_id");

    public int Bill { get; } = Find(csv, "bill");

    public int ClosedWith { get; } = Find(csv, "closed_with");

    public int Tender { get; } = Find(csv, "tender");

    public int At { get; } = Find(csv, "at");

    private static int Find(CsvDataReader csv, string column)
    {
        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (csv.GetName(i) == column)
            {
                return i;
            }
        }

        return -1;
    }

    private static CliException Missing(string name, string column) => CliException.BadInput($"{name}: the header has no column '{column}'.");
}
