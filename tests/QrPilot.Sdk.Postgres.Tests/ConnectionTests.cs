using Microsoft.Extensions.Options;
using Npgsql;
using QrPilot.Sdk.Postgres.Internal;

namespace QrPilot.Sdk.Postgres.Tests;

public sealed class ConnectionTests
{
    /// <summary>What the connection string does not say is chosen for many short statements.</summary>
    [Fact]
    public void Source_BareConnectionString_PreparesAndKeepsToAFewConnections()
    {
        var text = Chosen("Host=127.0.0.1;Database=none");

        Assert.Equal((200, 2, 24), (text.MaxAutoPrepare, text.AutoPrepareMinUsages, text.MaxPoolSize));
        Assert.Equal("-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off", text.Options);
    }

    [Fact]
    public void Source_SettingsGiven_StandAsTheyAre()
    {
        var text = Chosen("Host=127.0.0.1;Database=none;Max Auto Prepare=0;Maximum Pool Size=3;Options=-c work_mem=8MB");

        Assert.Equal((0, 3), (text.MaxAutoPrepare, text.MaxPoolSize));
        Assert.StartsWith("-c work_mem=8MB ", text.Options, StringComparison.Ordinal);
    }

    private static NpgsqlConnectionStringBuilder Chosen(string connectionString)
    {
        using var database = new PostgresDatabase(Options.Create(new PostgresStoreOptions { ConnectionString = connectionString }));
        return new NpgsqlConnectionStringBuilder(database.Source.ConnectionString);
    }
}
