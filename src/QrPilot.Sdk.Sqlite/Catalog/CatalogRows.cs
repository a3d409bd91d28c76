using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Sqlite.Internal;

namespace QrPilot.Sdk.Sqlite.Catalog;

/// <summary>Maps rows of the catalog; the order follows the column lists.</summary>
internal static class CatalogRows
{
    public static Tenant Tenant(Rows row) => new(row.Text(), row.Text(), row.Instant());

    public static ApiKey ApiKey(Rows row) => new()
    {
        Id = row.Text(),
        TenantId = row.Text(),
        Name = row.Text(),
        Scopes = (ApiScopes)row.Count(),
        SecretHash = row.Bytes(),
        CreatedAt = row.Instant(),
        RevokedAt = row.InstantOrNull(),
    };

    public static Store Store(Rows row) => new()
    {
        Id = row.Text(),
        Code = row.Text(),
        Name = row.Text(),
        Kind = row.Choice<StoreKind>(),
        TimeZone = row.Text(),
        CutOverHour = row.Count(),
        GatewayAccount = row.Text(),
        CreatedAt = row.Instant(),
    };

    public static Table Table(Rows row) => new()
    {
        Id = row.Text(),
        StoreId = row.Text(),
        Name = row.Text(),
        CreatedAt = row.Instant(),
    };

    public static MenuItem MenuItem(Rows row) => new()
    {
        Id = row.Text(),
        StoreId = row.Text(),
        Code = row.Text(),
        Name = row.Text(),
        Price = row.Amount(),
        Available = row.Flag(),
        CreatedAt = row.Instant(),
    };
}
