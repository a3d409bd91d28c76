using Microsoft.Extensions.DependencyInjection;
using QrPilot.Eng;
using QrPilot.Proving.Crash;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Storage;

namespace QrPilot.Proving.Tests;

/// <summary>The crash suite sees what nobody has taken up.</summary>
public sealed class LeftoversTests
{
    [Fact]
    public async Task Settle_LeaseOfADeadHostThatNobodyTakesUp_IsStuck()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var postgres = await ThrowAwayPostgres.StartAsync(isFast: true);
        var services = new ServiceCollection();
        services.AddLogging();
        new QrPilotBuilder(services).UsePostgres(options => options.ConnectionString = postgres.ConnectionString);
        await using var host = services.BuildServiceProvider();
        await host.GetRequiredService<IStorageHealth>().MigrateAsync(stop);
        var leases = host.GetRequiredService<ILeaseStore>();
        await leases.PutAsync([new WorkUnit("sweep")], TimeSpan.Zero, stop);
        await leases.ClaimAsync("sweep", "dead", -TimeSpan.FromMinutes(2), limit: 1, stop);

        var left = await Leftovers.SettleAsync(postgres.ConnectionString, TimeSpan.Zero, stop);
        await leases.ClaimAsync("sweep", "alive", TimeSpan.FromMinutes(2), limit: 1, stop);
        var taken = await Leftovers.SettleAsync(postgres.ConnectionString, TimeSpan.Zero, stop);

        Assert.Equal(1, left.StuckLeases);
        Assert.True(taken.IsNone);
    }
}
