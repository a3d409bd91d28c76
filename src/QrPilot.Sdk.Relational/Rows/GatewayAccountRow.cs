using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of gateway accounts.</summary>
public static class GatewayAccountRow
{
    /// <summary>Its columns, in the order of reading and writing.</summary>
    public const string Columns = "tenant_id, gateway, name, settings, secrets, changed_at, changed_by, version";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static StoredGatewayAccount Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new StoredGatewayAccount
        {
            TenantId = row.Text(),
            Gateway = row.Text(),
            Name = row.Text(),
            Settings = TextMap.Parse(row.Text()),
            Secrets = TextMap.Parse(row.Text()),
            ChangedAt = row.Instant(),
            ChangedBy = row.Text(),
            Version = row.Number(),
        };
    }

    /// <summary>Writes <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, StoredGatewayAccount account)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(account);
        row.Text("tenant_id", tenantId);
        row.Text("gateway", account.Gateway);
        row.Text("name", account.Name);
        row.Text("settings", TextMap.Of(account.Settings));
        row.Text("secrets", TextMap.Of(account.Secrets));
        row.Instant("changed_at", account.ChangedAt);
        row.Text("changed_by", account.ChangedBy);
        row.Number("version", account.Version);
    }
}
