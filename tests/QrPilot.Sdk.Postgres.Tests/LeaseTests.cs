using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Testing;

namespace QrPilot.Sdk.Postgres.Tests;

/// <summary>What leases promise on PostgreSQL beyond what every store does.</summary>
public sealed class LeaseTests(PostgresTemplate template)
{
    private static readonly TimeSpan Term = TimeSpan.FromDays(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Claim_AnotherTransactionHoldsARow_PassesItOverWithoutWaiting()
    {
        await using var stage = await template.OpenAsync();
        await stage.Leases.PutAsync([new WorkUnit("sweep", null, "a"), new WorkUnit("sweep", null, "b")], TimeSpan.Zero, Stop);
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        await raw.ExecuteAsync("begin; select from leases where subject = 'a' for update");

        var claimed = await stage.Leases.ClaimAsync("sweep", "host", Term, limit: 10, Stop);

        Assert.Equal("b", Assert.Single(claimed).Unit.Subject);
        await raw.ExecuteAsync("rollback");
        Assert.Equal("a", Assert.Single(await stage.Leases.ClaimAsync("sweep", "host", Term, limit: 10, Stop)).Unit.Subject);
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task Claim_ClockOfAHostIsDaysOff_TheDatabasesClockDecides(int days)
    {
        await using var stage = await template.OpenAsync();
        var wrong = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(new ManualClock(Sample.Noon.AddDays(days)))
            .AddQrPilotPostgres(options => options.ConnectionString = stage.ConnectionString);
        await using var host = wrong.BuildServiceProvider();
        var leases = host.GetRequiredService<ILeaseStore>();
        await stage.Leases.PutAsync([new WorkUnit("sweep")], TimeSpan.Zero, Stop);

        var lease = Assert.Single(await leases.ClaimAsync("sweep", "wrong", Term, limit: 1, Stop));
        Assert.Empty(await stage.Leases.ClaimAsync("sweep", "right", Term, limit: 1, Stop));
        Assert.Empty(await leases.ClaimAsync("sweep", "wrong", Term, limit: 1, Stop));

        Assert.True(await leases.FinishAsync(lease, TimeSpan.Zero, Stop));
        Assert.Single(await stage.Leases.ClaimAsync("sweep", "right", Term, limit: 1, Stop));
    }
}
