using System.Globalization;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>The stores and tables at which the bills were made.</summary>
internal static class BenchShop
{
    public const int Tables = 30;

    private static readonly DateTimeOffset OpenedAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string StoreId(int store) => string.Create(CultureInfo.InvariantCulture, $"sto_{store:x32}");

    public static string TableId(int store, int table) => string.Create(CultureInfo.InvariantCulture, $"tbl_{(store * Tables) + table:x32}");

    public static Store Store(int store) => new()
    {
        Id = StoreId(store),
        Code = $"Q{store}",
        Name = $"Quán {store}",
        Kind = StoreKind.Restaurant,
        TimeZone = "Asia/Ho_Chi_Minh",
        CutOverHour = 4,
        GatewayAccount = "main",
        CreatedAt = OpenedAt,
    };

    public static async Task OpenAsync(ICatalogStore catalog, ICommitStore commits, BooksPlan plan)
    {
        await catalog.AddTenantAsync(new Tenant(BooksPlan.Tenant, "Bench", OpenedAt), CancellationToken.None);
        for (var store = 0; store < plan.Stores; store++)
        {
            await commits.CommitAsync(new Commit { TenantId = BooksPlan.Tenant, Store = Store(store) }, CancellationToken.None);
            for (var i = 0; i < Tables; i++)
            {
                var table = new Table { Id = TableId(store, i), StoreId = StoreId(store), Name = $"Bàn {i}", CreatedAt = OpenedAt };
                await commits.CommitAsync(new Commit { TenantId = BooksPlan.Tenant, Table = table }, CancellationToken.None);
            }
        }
    }
}
