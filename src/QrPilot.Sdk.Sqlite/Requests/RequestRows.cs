using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Requests;

/// <summary>Maps rows of idempotency records; the order follows the column list.</summary>
internal static class RequestRows
{
    public static RequestRecord Record(Rows row) => new()
    {
        Scope = row.Text(),
        Key = row.Text(),
        Fingerprint = row.Bytes(),
        CreatedAt = row.Instant(),
        LockedUntil = row.InstantOrNull(),
        ResourceId = row.TextOrNull(),
        Answer = row.CountOrNull() is { } status ? new StoredAnswer(status, row.Bytes()) : null,
    };
}
