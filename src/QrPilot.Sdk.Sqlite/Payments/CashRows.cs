using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Sqlite.Internal;

namespace QrPilot.Sdk.Sqlite.Payments;

/// <summary>Maps rows of cash; the order follows the column list.</summary>
internal static class CashRows
{
    public static CashRecord CashRecord(Rows row) => new()
    {
        Id = row.Text(),
        SessionId = row.Text(),
        StoreId = row.Text(),
        BusinessDate = row.Date(),
        Amount = row.Amount(),
        Tendered = row.AmountOrNull(),
        Note = row.TextOrNull(),
        TakenAt = row.Instant(),
        ReceivedAt = row.Instant(),
        RecordedBy = row.Text(),
        VoidedAt = row.InstantOrNull(),
        VoidReason = row.TextOrNull(),
    };
}
