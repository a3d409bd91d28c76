using QrPilot.Sdk.Events;
using QrPilot.Sdk.Sqlite.Internal;

namespace QrPilot.Sdk.Sqlite.Feed;

/// <summary>Maps rows of events; the order follows the column list.</summary>
internal static class EventRows
{
    public static StoredEvent Stored(Rows row) => new(row.Number(), Draft(row));

    private static EventDraft Draft(Rows row) => new()
    {
        IdempotencyKey = row.Text(),
        Type = row.Text(),
        SessionId = row.Text(),
        StoreId = row.Text(),
        BusinessDate = row.Date(),
        OccurredAt = row.Instant(),
        ReceivedAt = row.Instant(),
        SkewMs = row.NumberOrNull(),
        DeviceSeq = row.NumberOrNull(),
        Late = row.Flag(),
        Data = row.Text(),
    };
}
