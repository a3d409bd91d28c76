using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Tests.Support;

/// <summary>A store over a file in a folder of its own, which is gone with the test.</summary>
public sealed class TestStore : IDisposable
{
    private readonly DirectoryInfo? _folder;
    private ServiceProvider _services;

    private TestStore(string? path)
    {
        if (path is null)
        {
            _folder = Directory.CreateTempSubdirectory("qrpilot-sqlite-");
        }

        Path = path ?? System.IO.Path.Combine(_folder!.FullName, "qrpilot.db");
        _services = Build();
    }

    public string Path { get; }

    public ICommitStore Commits => Get<ICommitStore>();

    public ICatalogStore Catalog => Get<ICatalogStore>();

    public ISessionStore Sessions => Get<ISessionStore>();

    public IFeedStore Feed => Get<IFeedStore>();

    public IPaymentStore Payments => Get<IPaymentStore>();

    public IRequestStore Requests => Get<IRequestStore>();

    public IBooksStore Books => Get<IBooksStore>();

    public IStorageHealth Health => Get<IStorageHealth>();

    internal SqliteDatabase Database => Get<SqliteDatabase>();

    public static TestStore Empty() => new(null);

    /// <summary>A second host over a file that another test store owns.</summary>
    public static TestStore Over(string path) => new(path);

    public static async Task<TestStore> MigratedAsync()
    {
        var store = new TestStore(null);
        await store.Health.MigrateAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>A migrated store with two tenants that hold a store, two tables and two menu items of the same ids.</summary>
    public static async Task<TestStore> SeededAsync()
    {
        var store = await MigratedAsync();
        await store.SeedAsync(Sample.Tenant);
        await store.SeedAsync(Sample.OtherTenant);
        return store;
    }

    public Task<CommitResult> CommitAsync(Commit commit) => Commits.CommitAsync(commit, TestContext.Current.CancellationToken);

    public async Task MustCommitAsync(Commit commit) => Assert.Equal(CommitOutcome.Committed, (await CommitAsync(commit)).Outcome);

    public async Task<int> CountAsync(string table) => await Database.ReadAsync(
        link => (int)link.Use($"select count(*) from {table}").Number()!.Value, TestContext.Current.CancellationToken);

    public void Reopen()
    {
        _services.Dispose();
        _services = Build();
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder?.Delete(recursive: true);
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private ServiceProvider Build() => new ServiceCollection()
        .AddQrPilotSqlite(options => options.Path = Path)
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private async Task SeedAsync(string tenantId)
    {
        await Catalog.AddTenantAsync(new(tenantId, "Quán cà phê", Sample.Noon), TestContext.Current.CancellationToken);
        await MustCommitAsync(new Commit
        {
            TenantId = tenantId,
            Store = Sample.Store(),
            Table = Sample.Table("tbl_1", "Bàn 1"),
            MenuItem = Sample.Item("itm_1", "CF1"),
        });
        await MustCommitAsync(new Commit
        {
            TenantId = tenantId,
            Table = Sample.Table("tbl_2", "Bàn 2"),
            MenuItem = Sample.Item("itm_2", "CF2"),
        });
    }
}
