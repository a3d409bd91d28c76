using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>A host on a throw-away PostgreSQL server.</summary>
public sealed class PostgresHost : UiHost
{
    private readonly PostgresServer _server = new();

    private protected override async Task UseStoreAsync(QrPilotBuilder builder, string folder)
    {
        await _server.InitializeAsync();
        var connectionString = await _server.CreateDatabaseAsync(template: null, CancellationToken.None);
        builder.UsePostgres(options => options.ConnectionString = connectionString);
    }

    private protected override ValueTask EndStoreAsync() => _server.DisposeAsync();
}
