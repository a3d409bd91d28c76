using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of idempotency records.</summary>
public static class RequestRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = "scope, key, fingerprint, created_at, locked_until, resource_id, answer_status, answer_body";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static RequestRecord Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new RequestRecord
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

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, RequestRecord record)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(record);
        row.Text("tenant_id", tenantId);
        row.Text("scope", record.Scope);
        row.Text("key", record.Key);
        row.Bytes("fingerprint", record.Fingerprint);
        row.Instant("created_at", record.CreatedAt);
        row.Instant("locked_until", record.LockedUntil);
        row.Text("resource_id", record.ResourceId);
        row.Count("answer_status", record.Answer?.Status);
        row.Bytes("answer_body", record.Answer?.Body);
    }
}
