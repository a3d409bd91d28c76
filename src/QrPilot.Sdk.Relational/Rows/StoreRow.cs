using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Relational.Rows;

/// <summary>The row of stores.</summary>
public static class StoreRow
{
    /// <summary>Its columns behind <c>tenant_id</c>, in the order of reading and writing.</summary>
    public const string Columns = """
        id, code, name, kind, time_zone, cut_over_hour, gateway_account, created_at, blind_cash_count
        """;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static Store Read(RowReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Store
        {
            Id = row.Text(),
            Code = row.Text(),
            Name = row.Text(),
            Kind = row.Choice<StoreKind>(),
            TimeZone = row.Text(),
            CutOverHour = row.Count(),
            GatewayAccount = row.Text(),
            CreatedAt = row.Instant(),
            BlindCashCount = row.Flag(),
        };
    }

    /// <summary>Writes <c>tenant_id</c> and <see cref="Columns"/>.</summary>
    public static void Write(RowWriter row, string tenantId, Store store)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(store);
        row.Text("tenant_id", tenantId);
        row.Text("id", store.Id);
        row.Text("code", store.Code);
        row.Text("name", store.Name);
        row.Choice("kind", store.Kind);
        row.Text("time_zone", store.TimeZone);
        row.Count("cut_over_hour", store.CutOverHour);
        row.Text("gateway_account", store.GatewayAccount);
        row.Instant("created_at", store.CreatedAt);
        row.Flag("blind_cash_count", store.BlindCashCount);
    }
}
