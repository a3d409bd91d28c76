using Microsoft.Extensions.DependencyInjection;
using QrPilot.Benchmarks.Ingest;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>The product in a process of its own: reconciles every store of every date, as a night does, and ends.</summary>
internal static class ReconcileHost
{
    public const string Command = "reconcile-host";

    /// <param name="storage"><c>postgres</c> or <c>sqlite</c>.</param>
    /// <param name="address">The connection or the file.</param>
    /// <param name="days">How many days, from the plan's first.</param>
    public static async Task<int> RunAsync(string storage, string address, int days)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = services.AddQrPilot(options => options.SigningKeys.Add(IngestShop.SigningKey));
        _ = storage == SqliteBooks.Storage
            ? builder.UseSqlite(options => options.Path = address)
            : builder.UsePostgres(options => options.ConnectionString = address);
        await using var provider = services.BuildServiceProvider();
        var reconciliation = provider.GetRequiredService<ReconciliationService>();
        foreach (var date in new BooksPlan(0, 1, days).Dates)
        {
            await reconciliation.RunAsync(BooksPlan.Tenant, storeId: null, date, dryRun: false, CancellationToken.None);
        }

        return 0;
    }
}
