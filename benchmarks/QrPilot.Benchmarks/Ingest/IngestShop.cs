using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using QrPilot.Benchmarks.Load;
using QrPilot.Sdk.Bills;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Postgres.Partitions;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Benchmarks.Ingest;

/// <summary>A tenant whose tables are all taken, and its log, which can be filled up to a size.</summary>
internal sealed class IngestShop : IAsyncDisposable
{
    public const string Tenant = "bench";
    public const string Schema = "qrpilot";

    /// <summary>Whose log is filled by the way that ours is compared with.</summary>
    public const string CopyTenant = "copy";

    public static readonly string SigningKey = Convert.ToBase64String(new byte[32]);

    private const int Tables = 1_000;
    private const int Items = 40;
    private const int Bills = 1_500;
    private const int FillStep = 1_000_000;

    private static readonly VndAmount Price = new(30_000);

    private readonly ServiceProvider _services;

    private IngestShop(ServiceProvider services, NpgsqlDataSource database) => (_services, Database) = (services, database);

    /// <summary>The way to the database itself.</summary>
    public NpgsqlDataSource Database { get; }

    public DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    public DateOnly Today => BenchStore.Of(Now).Calendar.DateOf(Now);

    public string ApiKey { get; private set; } = "";

    public static async Task<IngestShop> OpenAsync(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddQrPilot(options => options.SigningKeys.Add(SigningKey)).UsePostgres(options => options.ConnectionString = connectionString);
        var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Schema, CommandTimeout = 0 });
        var shop = new IngestShop(services.BuildServiceProvider(), database);
        await shop.SeedAsync();
        return shop;
    }

    public static string Session(int number) => string.Create(CultureInfo.InvariantCulture, $"ses_{number % Tables}");

    public static string Item(int number) => string.Create(CultureInfo.InvariantCulture, $"itm_{number % Items}");

    /// <summary>How many events the log has.</summary>
    public async Task<long> HeadAsync()
    {
        await using var command = Database.CreateCommand("select feed_seq from tenants where id = $1");
        command.Parameters.AddWithValue(Tenant);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Adds events until there are so many. Their keys have no order, as those of browsers.</summary>
    public async Task FillAsync(long size)
    {
        await using var connection = await Database.OpenConnectionAsync();
        await using (var trusting = new NpgsqlCommand(IngestSql.Trust, connection))
        {
            await trusting.ExecuteNonQueryAsync();
        }

        for (var head = await HeadAsync(); head < size; head = Math.Min(size, head + FillStep))
        {
            await using var fill = new NpgsqlCommand(IngestSql.Fill, connection);
            fill.Parameters.AddWithValue(Tenant);
            fill.Parameters.AddWithValue(Math.Min(size, head + FillStep));
            fill.Parameters.AddWithValue(Today);
            fill.Parameters.AddWithValue(Now.UtcTicks);
            fill.Parameters.AddWithValue(Tables);
            await fill.ExecuteNonQueryAsync();
        }

        // Every size begins with the same state of the files.
        foreach (var statement in IngestSql.Settle)
        {
            await using var settle = new NpgsqlCommand(statement, connection);
            await settle.ExecuteNonQueryAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _services.DisposeAsync();
    }

    private async Task SeedAsync()
    {
        await Get<IStorageHealth>().MigrateAsync(CancellationToken.None);
        await Get<PostgresPartitions>().MakeAheadAsync(Today, CancellationToken.None);
        await SeedAsync(Tenant);
        await SeedAsync(CopyTenant);
        for (var i = 0; i < Bills; i++)
        {
            await CommitAsync(PaidBill(i));
        }

        ApiKey = (await Get<ApiKeyService>().IssueAsync(Tenant, "bench", ApiScopes.Ingest | ApiScopes.Read | ApiScopes.Ops, CancellationToken.None)).Secret;
    }

    private async Task SeedAsync(string tenant)
    {
        await Get<ICatalogStore>().AddTenantAsync(new Tenant(tenant, "Bench", Now), CancellationToken.None);
        await CommitAsync(new Commit { TenantId = tenant, Store = BenchStore.Of(Now) });
        for (var i = 0; i < Items; i++)
        {
            var item = new MenuItem
            {
                Id = Item(i), StoreId = BenchStore.Id, Code = $"m{i}", Name = $"Món {i}", Price = Price, Available = true, CreatedAt = Now,
            };
            await CommitAsync(new Commit { TenantId = tenant, MenuItem = item });
        }

        for (var i = 0; i < Tables; i++)
        {
            var table = new Table { Id = $"tbl_{i}", StoreId = BenchStore.Id, Name = $"Bàn {i}", CreatedAt = Now };
            await CommitAsync(new Commit { TenantId = tenant, Table = table });
            await CommitAsync(new Commit { TenantId = tenant, Sessions = [new SessionWrite(Open(Session(i), table.Id), null)] });
        }
    }

    private Session Open(string id, string tableId) => new()
    {
        Id = id,
        StoreId = BenchStore.Id,
        TableId = tableId,
        BusinessDate = Today,
        State = SessionState.Open,
        OpenedAt = Now,
        LastActivityAt = Now,
        LastSeenAt = Now,
        BillTotal = VndAmount.Zero,
        PaidTotal = VndAmount.Zero,
        OrderCount = 0,
        Version = 1,
    };

    /// <summary>A bill of the day, paid in cash: something to reconcile.</summary>
    private Commit PaidBill(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"bill_{number}");
        var session = Open($"ses_{id}", "tbl_0") with
        {
            State = SessionState.Closed, EndedAt = Now, EndReason = SessionEndReason.Paid, BillTotal = Price, PaidTotal = Price, OrderCount = 1,
        };
        var line = new OrderLine { LineId = "line-1", ItemId = Item(0), Name = "Món 0", UnitPrice = Price, Quantity = 1 };
        return new Commit
        {
            TenantId = Tenant,
            Sessions = [new SessionWrite(session, null)],
            Order = new Order { Id = $"ord_{id}", SessionId = session.Id, Number = 1, SubmittedAt = Now, Lines = [line] },
            Cash = new CashWrite(
                new CashRecord
                {
                    Id = $"csh_{id}",
                    SessionId = session.Id,
                    StoreId = BenchStore.Id,
                    BusinessDate = Today,
                    Amount = Price,
                    TakenAt = Now,
                    ReceivedAt = Now,
                    RecordedBy = "bench",
                },
                IsVoid: false),
        };
    }

    private Task CommitAsync(Commit commit) => Get<ICommitStore>().CommitAsync(commit, CancellationToken.None);

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
