using System.Globalization;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing;

namespace QrPilot.Sdk.Redis.Tests.Support;

/// <summary>Hosts over one SQLite file and one Redis, under a prefix of their own, with a clock that stands still. There is one tenant
/// with one store and eight tables.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const string Tenant = "t-one";

    private static int _number;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-redis-tests-");
    private readonly List<TestHost> _hosts = [];
    private readonly List<Probe> _probes = [];

    public string Connection { get; init; } = "";

    /// <summary>Generous where a standing clock keeps it from running out anyway.</summary>
    public TimeSpan LookupTimeout { get; init; } = TimeSpan.FromSeconds(5);

    public string Prefix { get; } = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _number)}:");

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 14, 5, 0, 0, TimeSpan.Zero));

    private string Path => System.IO.Path.Combine(_folder.FullName, "qrpilot.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static string Table(int number) => string.Create(CultureInfo.InvariantCulture, $"tbl_{number}");

    /// <summary>Starts one more host; the first makes the tables.</summary>
    /// <param name="clock">Another clock than the one of all.</param>
    /// <param name="signingKey">What the signing key consists of.</param>
    /// <param name="connection">Another Redis than the one of all.</param>
    public async Task<TestHost> StartAsync(TimeProvider? clock = null, byte signingKey = 1, string? connection = null)
    {
        var host = await TestHost.StartAsync(Path, clock ?? Clock, signingKey, options =>
            (options.Configuration, options.Prefix, options.LookupTimeout) = (connection ?? Connection, Prefix, LookupTimeout));
        _hosts.Add(host);
        if (_hosts.Count == 1)
        {
            await SeedAsync(host);
        }

        return host;
    }

    /// <summary>A look at the Redis of all.</summary>
    public async Task<Probe> ProbeAsync()
    {
        var probe = await Probe.OpenAsync(Connection);
        _probes.Add(probe);
        return probe;
    }

    public async ValueTask DisposeAsync()
    {
        _probes.ForEach(probe => probe.Dispose());
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task SeedAsync(TestHost host)
    {
        await host.Get<IStorageHealth>().MigrateAsync(Stop);
        await host.Get<ICatalogStore>().AddTenantAsync(new Tenant(Tenant, "Quán Một", Clock.GetUtcNow()), Stop);
        var store = new Store
        {
            Id = "sto_1",
            Code = "Q1",
            Name = "Quán Một",
            Kind = StoreKind.Restaurant,
            TimeZone = "Asia/Ho_Chi_Minh",
            CutOverHour = 4,
            GatewayAccount = "main",
            CreatedAt = Clock.GetUtcNow(),
        };
        await host.Get<ICommitStore>().CommitAsync(new Commit { TenantId = Tenant, Store = store }, Stop);
        foreach (var number in Enumerable.Range(1, 8))
        {
            var table = new Table { Id = Table(number), StoreId = store.Id, Name = $"Bàn {number}", CreatedAt = Clock.GetUtcNow() };
            await host.Get<ICommitStore>().CommitAsync(new Commit { TenantId = Tenant, Table = table }, Stop);
        }
    }
}
