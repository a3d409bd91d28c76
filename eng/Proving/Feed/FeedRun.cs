using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Proving.Feed;

/// <summary>Many writers that hold their transactions open and undo some, against readers that follow: nothing may be skipped, repeated or
/// seen in another order.</summary>
internal static class FeedRun
{
    public const string StoreId = "sto_1";
    public const string SessionId = "ses_1";
    public static readonly DateOnly Date = new(2026, 3, 14);

    private const int Writers = 24;
    private const int Tenants = 3;
    private const int ReadersOfEach = 2;

    public static string TenantOf(int number) => $"tenant-{number % Tenants}";

    public static async Task<FeedSummary> RunAsync(string connectionString, TimeSpan time, int seed, CancellationToken cancellationToken)
    {
        await using var host = HostOver(connectionString);
        await using var other = HostOver(connectionString);
        await host.GetRequiredService<IStorageHealth>().MigrateAsync(cancellationToken);
        for (var tenant = 0; tenant < Tenants; tenant++)
        {
            await SeedAsync(host, TenantOf(tenant), cancellationToken);
        }

        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        until.CancelAfter(time);
        var tally = new FeedTally();
        var writers = Task.WhenAll(Enumerable.Range(0, Writers).Select(number =>
        {
            var services = number % 2 == 0 ? host : other;
            var writing = new FeedWriting(
                services.GetRequiredService<PostgresDatabase>(), services.GetRequiredService<ICommitStore>(), tally, number, seed);
            return Task.Run(() => writing.WriteAsync(until.Token), CancellationToken.None);
        }));
        var readings = Enumerable.Range(0, Tenants * ReadersOfEach)
            .Select(number => new FeedReading((number % 2 == 0 ? host : other).GetRequiredService<IFeedStore>(), TenantOf(number), seed + number))
            .ToList();
        await Task.WhenAll(readings.Select(reading => Task.Run(() => reading.FollowAsync(writers, cancellationToken), cancellationToken)).Append(writers));
        return Summarise(readings, tally, time, seed);
    }

    private static FeedSummary Summarise(List<FeedReading> readings, FeedTally tally, TimeSpan time, int seed)
    {
        var feeds = readings.GroupBy(reading => reading.TenantId, StringComparer.Ordinal).ToList();
        return new FeedSummary
        {
            Seconds = (int)time.TotalSeconds,
            Seed = seed,
            Writers = Writers,
            Readers = readings.Count,
            Tenants = Tenants,
            Committed = tally.Committed,
            RolledBack = tally.RolledBack,
            Duplicates = tally.Duplicates,
            InFeed = feeds.Sum(feed => feed.First().Events),
            Pages = readings.Sum(reading => reading.Pages),
            Gaps = readings.Sum(reading => reading.Gaps),
            Repeats = readings.Sum(reading => reading.Repeats),
            OrdersEqual = feeds.All(feed => feed.Select(reading => reading.Order).Distinct().Count() == 1),
            Machine = Machine.Describe(),
        };
    }

    private static ServiceProvider HostOver(string connectionString) => new ServiceCollection()
        .AddLogging()
        .AddQrPilotPostgres(options => options.ConnectionString = connectionString)
        .BuildServiceProvider();

    private static async Task SeedAsync(IServiceProvider host, string tenantId, CancellationToken cancellationToken)
    {
        var at = DateTimeOffset.UnixEpoch;
        await host.GetRequiredService<ICatalogStore>().AddTenantAsync(new Tenant(tenantId, tenantId, at), cancellationToken);
        var session = new Session
        {
            Id = SessionId,
            StoreId = StoreId,
            TableId = "tbl_1",
            BusinessDate = Date,
            State = SessionState.Open,
            OpenedAt = at,
            LastActivityAt = at,
            LastSeenAt = at,
            BillTotal = VndAmount.Zero,
            PaidTotal = VndAmount.Zero,
            OrderCount = 0,
            Version = 1,
        };
        await host.GetRequiredService<ICommitStore>().CommitAsync(
            new Commit
            {
                TenantId = tenantId,
                Store = new Store
                {
                    Id = StoreId, Code = "Q1", Name = "Quán", Kind = StoreKind.CoffeeShop, TimeZone = "Asia/Ho_Chi_Minh", CutOverHour = 4, GatewayAccount = "main", CreatedAt = at,
                },
                Table = new Table { Id = "tbl_1", StoreId = StoreId, Name = "Bàn 1", CreatedAt = at },
                Sessions = [new SessionWrite(session, null)],
            },
            cancellationToken);
    }
}
