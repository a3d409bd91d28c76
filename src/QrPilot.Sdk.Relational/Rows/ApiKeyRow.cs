using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of API keys.</summary>
public static class ApiKeyRow
{
    /// <summary>Its columns, in the order of reading and writing.</summary>
    public const string Columns = "tenant_id, id, name, scopes, secret_hash, created_at, revoked_at";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static ApiKey Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new ApiKey
        {
            TenantId = row.Text(),
            Id = row.Text(),
            Name = row.Text(),
            Scopes = (ApiScopes)row.Count(),
            SecretHash = row.Bytes(),
            CreatedAt = row.Instant(),
            RevokedAt = row.InstantOrNull(),
        };
    }

    /// <summary>Writes <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(key);
        row.Text("tenant_id", key.TenantId);
        row.Text("id", key.Id);
        row.Text("name", key.Name);
        row.Count("scopes", (int)key.Scopes);
        row.Bytes("secret_hash", key.SecretHash);
        row.Instant("created_at", key.CreatedAt);
        row.Instant("revoked_at", key.RevokedAt);
    }
}
