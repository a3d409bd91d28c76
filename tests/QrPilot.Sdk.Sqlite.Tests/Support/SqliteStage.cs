using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Sqlite.Internal;

namespace QrPilot.Sdk.Sqlite.Tests.Support;

/// <summary>A SQLite file in a folder of its own, which is gone with the test.</summary>
internal sealed class SqliteStage : StoreStage
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-sqlite-");
    private readonly List<ServiceProvider> _others = [];
    private ServiceProvider _services;

    private SqliteStage() => _services = OpenHost();

    public override IServiceProvider Services => _services;

    public string Path => System.IO.Path.Combine(_folder.FullName, "qrpilot.db");

    public SqliteDatabase Database => _services.GetRequiredService<SqliteDatabase>();

    /// <summary>There is no file yet.</summary>
    public static SqliteStage Empty() => new();

    public static async Task<SqliteStage> MigratedAsync()
    {
        var stage = new SqliteStage();
        await stage.Health.MigrateAsync(TestContext.Current.CancellationToken);
        return stage;
    }

    public static async Task<SqliteStage> SeededAsync()
    {
        var stage = await MigratedAsync();
        await stage.SeedAsync();
        return stage;
    }

    public Task<int> CountAsync(string table) => Database.ReadAsync(
        link => (int)link.Use($"select count(*) from {table}").Number()!.Value, TestContext.Current.CancellationToken);

    public override async Task ReopenAsync()
    {
        await _services.DisposeAsync();
        _services = OpenHost();
    }

    public override Task<IServiceProvider> OpenAnotherAsync()
    {
        var other = OpenHost();
        _others.Add(other);
        return Task.FromResult<IServiceProvider>(other);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var services in _others.Append(_services))
        {
            await services.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private ServiceProvider OpenHost() => new ServiceCollection()
        .AddQrPilotSqlite(options => options.Path = Path)
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
