using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Postgres.Tests.Support;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Tests.Schemas;

/// <summary>Both stores have the same logical schema: tables, columns, keys and checks.</summary>
public sealed class SchemaComparisonTests(PostgresTemplate template)
{
    /// <summary>A unique key of a partitioned table contains what tells the month; triggers ask for the sessions of a whole batch of events;
    /// and tables hold what are sequences in PostgreSQL.</summary>
    private static readonly string[] OnlySqlite =
    [
        "primary key of events: tenant_id, seq",
        "primary key of notifications: tenant_id, id",
        "primary key of matches: tenant_id, id",
        "unique key of matches: tenant_id, actual_id",
        "unique key of matches: tenant_id, expected_id",
        "unique key of matches: tenant_id, expected_id, actual_id",
        "unique key of events: tenant_id, idempotency_key",
        "foreign key of events: tenant_id, session_id in sessions (tenant_id, id)",
        "table lease_fences",
        "column lease_fences.last: number",
        "primary key of lease_fences: ",
        "table day_changes",
        "column day_changes.last: number",
        "primary key of day_changes: ",
    ];

    /// <summary>The same keys with the month, the table that holds the keys of events, the partitions that are there from the start, and the
    /// word for all tenants, which names none.</summary>
    private static readonly string[] OnlyPostgres =
    [
        "primary key of events: tenant_id, seq, business_date",
        "primary key of notifications: tenant_id, id, received_at",
        "primary key of matches: tenant_id, id, business_date",
        "unique key of matches: tenant_id, actual_id, business_date",
        "unique key of matches: tenant_id, expected_id, business_date",
        "unique key of matches: tenant_id, expected_id, actual_id, business_date",
        "table event_keys",
        "column event_keys.tenant_id: text",
        "column event_keys.idempotency_key: text",
        "column event_keys.seq: number",
        "column event_keys.business_date: date",
        "primary key of event_keys: tenant_id, idempotency_key",
        "table events_default",
        "table notifications_default",
        "table matches_default",
        "check of tenants: id with '*'",
    ];

    [Fact]
    public async Task Schemas_OfBothStores_DifferOnlyWhereItIsExplained()
    {
        await using var raw = await Raw.OpenAsync(await template.CopyAsync(TestContext.Current.CancellationToken));
        var postgres = await PostgresSchema.ReadAsync(raw);

        var sqlite = await ReadSqliteAsync();

        Assert.Equal(OnlySqlite.Order(StringComparer.Ordinal), sqlite.Except(postgres).Order(StringComparer.Ordinal));
        Assert.Equal(OnlyPostgres.Order(StringComparer.Ordinal), postgres.Except(sqlite).Order(StringComparer.Ordinal));
        Assert.Contains("check of refunds: finished_at, state with 'failed' 'refunded'", postgres.Intersect(sqlite));
    }

    private static async Task<HashSet<string>> ReadSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("qrpilot-schema-");
        try
        {
            var path = Path.Combine(folder.FullName, "qrpilot.db");
            var services = new ServiceCollection().AddLogging();
            new QrPilotBuilder(services).UseSqlite(options => options.Path = path);
            await using (var host = services.BuildServiceProvider())
            {
                await host.GetRequiredService<IStorageHealth>().MigrateAsync(TestContext.Current.CancellationToken);
            }

            await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            return new SqliteSchema(connection).Read();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
