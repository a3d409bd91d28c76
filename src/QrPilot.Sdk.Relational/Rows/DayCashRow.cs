using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The drawer in the row of a close: no value at all where none was kept.</summary>
public static class DayCashRow
{
    /// <summary>Its columns, in the order of reading and writing.</summary>
    public const string Columns = "cash_float, cash_taken, cash_paid_in, cash_paid_out, cash_counted, cash_note";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static DayCash? Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (opening, taken, paidIn, paidOut) = (row.AmountOrNull(), row.AmountOrNull(), row.AmountOrNull(), row.AmountOrNull());
        var (counted, note) = (row.AmountOrNull(), row.TextOrNull());
        return opening is null
            ? null
            : new DayCash(
                new DrawerTotals(opening.Value, taken!.Value, paidIn!.Value, paidOut!.Value),
                counted is { } amount ? new CountedCash(amount, note) : null);
    }

    /// <summary>Writes <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, DayCash? cash)
    {
        ArgumentNullException.ThrowIfNull(row);
        row.Amount("cash_float", cash?.Totals.OpeningFloat);
        row.Amount("cash_taken", cash?.Totals.Taken);
        row.Amount("cash_paid_in", cash?.Totals.PaidIn);
        row.Amount("cash_paid_out", cash?.Totals.PaidOut);
        row.Amount("cash_counted", cash?.Counted?.Amount);
        row.Text("cash_note", cash?.Counted?.Note);
    }
}
