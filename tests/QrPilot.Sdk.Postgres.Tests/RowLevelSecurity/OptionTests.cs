using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using QrPilot.Sdk.Conformance.Stores;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests.RowLevelSecurity;

/// <summary>The option turns the wall on and off, and the probe tells when it does not stand.</summary>
public sealed class OptionTests(PostgresTemplate template)
{
    private const string CountGuarded =
        "select count(*) from pg_class where relnamespace = 'qrpilot'::regnamespace and relrowsecurity and relforcerowsecurity";

    /// <summary>The versions of the schema and the key ring are the installation's and no tenant's.</summary>
    private const string CountTables = """
        select count(*)
        from pg_class
        where relnamespace = 'qrpilot'::regnamespace and relkind in ('r', 'p') and relname not in ('schema_version', 'key_ring')
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_OptionIsTurnedOffAndOn_AllTablesFollow()
    {
        await using var stage = await template.OpenGuardedAsync();
        await stage.SeedAsync();
        await stage.Partitions.MakeAheadAsync(Sample.Day, Stop);
        await using var raw = await Raw.OpenAsync(stage.ConnectionString);
        var tables = await raw.ValueAsync<long>(CountTables);
        Assert.Equal(tables, await raw.ValueAsync<long>(CountGuarded));

        await using var open = PostgresTemplate.HostOver(stage.ConnectionString);
        await HealthOf(open).MigrateAsync(Stop);

        Assert.Equal(0, await raw.ValueAsync<long>(CountGuarded));
        Assert.Equal(2, await raw.ValueAsync<long>("select count(*) from tenants"));
        await HealthOf(open).ProbeAsync(Stop);
        await stage.Health.MigrateAsync(Stop);
        Assert.Equal(tables, await raw.ValueAsync<long>(CountGuarded));
        await stage.Health.ProbeAsync(Stop);
    }

    [Fact]
    public async Task Probe_OptionDiffersFromTheDatabase_IsRefused()
    {
        await using var guarded = await template.OpenGuardedAsync();
        await using var withoutOption = PostgresTemplate.HostOver(guarded.ConnectionString);
        await using var withOption = PostgresTemplate.HostOver(await template.CopyAsync(Stop), options => options.RowLevelSecurity = true);

        Assert.Equal(ErrorCodes.InvalidConfiguration, await CodeOfProbeAsync(withoutOption));
        Assert.Equal(ErrorCodes.InvalidConfiguration, await CodeOfProbeAsync(withOption));
    }

    [Theory]
    [InlineData("superuser")]
    [InlineData("bypassrls")]
    public async Task Probe_RolePassesTheWall_IsRefused(string attribute)
    {
        var role = $"passes_{attribute}";
        await using var guarded = await template.OpenGuardedAsync();
        await using (var raw = await Raw.OpenAsync(AsRole("qrpilot")))
        {
            await raw.ExecuteAsync($"create role {role} login {attribute}; grant usage on schema qrpilot to {role}; grant select on schema_version to {role}");
        }

        await using var host = PostgresTemplate.HostOver(AsRole(role), options => options.RowLevelSecurity = true);

        Assert.Equal(ErrorCodes.InvalidConfiguration, await CodeOfProbeAsync(host));

        string AsRole(string name) => new NpgsqlConnectionStringBuilder(guarded.ConnectionString) { Username = name }.ConnectionString;
    }

    [Theory]
    [InlineData(false, "begin isolation level repeatable read read only|select 1|commit")]
    [InlineData(true, "begin isolation level repeatable read read only|select set_config('qrpilot.tenant', $1, true)|select 1|commit")]
    public void Script_OptionIsOff_SendsNothingMore(bool isOn, string expected)
    {
        var script = new Script("t-one") { IsSnapshot = true };
        script.Add("select 1");
        using var batch = new NpgsqlBatch();

        script.CopyTo(batch, isOn);

        Assert.Equal(expected, string.Join('|', ((IEnumerable<NpgsqlBatchCommand>)batch.BatchCommands).Select(command => command.CommandText)));
    }

    private static IStorageHealth HealthOf(IServiceProvider host) => host.GetRequiredService<IStorageHealth>();

    private static async Task<string> CodeOfProbeAsync(IServiceProvider host) =>
        (await Assert.ThrowsAsync<QrPilotException>(() => HealthOf(host).ProbeAsync(Stop))).Code;
}
