using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Cash;

/// <summary>What must lie in a store's drawer, and why.</summary>
/// <param name="OpeningFloat">The last opening float of the day, or zero.</param>
/// <param name="Taken">The cash records that count.</param>
/// <param name="PaidIn">What was put in.</param>
/// <param name="PaidOut">What was taken out.</param>
public sealed record DrawerTotals(VndAmount OpeningFloat, VndAmount Taken, VndAmount PaidIn, VndAmount PaidOut)
{
    /// <summary>Float, taken and put in, without what was taken out. Below zero where more was taken out than anybody put in.</summary>
    public VndAmount Expected => OpeningFloat + Taken + PaidIn - PaidOut;

    /// <summary>The totals of a day.</summary>
    /// <param name="entries">The entries of its drawer, by number.</param>
    /// <param name="cash">Its cash records; voided ones do not count.</param>
    public static DrawerTotals Of(IReadOnlyList<DrawerEntry> entries, IEnumerable<CashRecord> cash)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(cash);
        var opening = entries.LastOrDefault(entry => entry.Kind == DrawerEntryKind.OpeningFloat)?.Amount ?? VndAmount.Zero;
        return new DrawerTotals(
            opening,
            VndAmount.Sum(cash.Where(record => record.Counts).Select(record => record.Amount)),
            VndAmount.Sum(OfKind(DrawerEntryKind.PaidIn)),
            VndAmount.Sum(OfKind(DrawerEntryKind.PaidOut)));

        IEnumerable<VndAmount> OfKind(DrawerEntryKind kind) => entries.Where(entry => entry.Kind == kind).Select(entry => entry.Amount);
    }
}
