using System.Data;
using Microsoft.Extensions.Options;
using Npgsql;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Schema;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Migrations;

internal sealed class PostgresStorageHealth(PostgresDatabase database, IOptions<PostgresStoreOptions> options, TimeProvider clock) : IStorageHealth
{
    public static readonly MigrationSet Known = MigrationSet.Load(typeof(PostgresStorageHealth).Assembly);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await RunAsync(connection, SchemaSql.Lock, cancellationToken).ConfigureAwait(false);
            try
            {
                await RunAsync(connection, SchemaSql.CreateSchema(options.Value.Schema), cancellationToken).ConfigureAwait(false);
                await RunAsync(connection, SchemaSql.CreateTable, cancellationToken).ConfigureAwait(false);
                while (Known.NextAfter(await ListAppliedAsync(connection, cancellationToken).ConfigureAwait(false)) is { } next)
                {
                    await ApplyAsync(connection, next, cancellationToken).ConfigureAwait(false);
                }

                var script = new Script(Script.AllTenants);
                script.Add(SchemaSql.GuardTenants).Flag("enabled", options.Value.RowLevelSecurity);
                await RunAsync(connection, script, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                // A connection that was lost has no lock any more.
                if (connection.State == ConnectionState.Open)
                {
                    await RunAsync(connection, SchemaSql.Unlock, CancellationToken.None).ConfigureAwait(false);
                }
            }
        }
        catch (NpgsqlException exception) when (PostgresFault.Translate(exception) is QrPilotException outage)
        {
            throw outage;
        }
    }

    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        var hasTable = await database.NumberAsync(Script.AllTenants, SchemaSql.HasTable, static _ => { }, cancellationToken).ConfigureAwait(false) is not null;
        if (!hasTable)
        {
            Known.Demand([]);
        }

        var script = new Script(Script.AllTenants) { MayRepeat = true };
        script.Add(SchemaSql.ListApplied);
        script.Add(SchemaSql.ReadRowLevelSecurity);
        var (applied, security) = await database.RunAsync(script, ReadAsync, cancellationToken).ConfigureAwait(false);
        Known.Demand(applied);
        security!.Demand(options.Value.RowLevelSecurity);
    }

    private static async Task<(List<AppliedMigration> Applied, RowLevelSecurity? Security)> ReadAsync(Results results) => (
        await ReadAppliedAsync(results).ConfigureAwait(false),
        await results.OneAsync(row => new RowLevelSecurity(row.Flag(), row.Flag())).ConfigureAwait(false));

    private static Task<List<AppliedMigration>> ReadAppliedAsync(Results results) =>
        results.ListAsync(row => new AppliedMigration(row.Count(), row.Text(), row.Text()));

    private static async Task<List<AppliedMigration>> ListAppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(SchemaSql.ListApplied, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAppliedAsync(new Results(reader, cancellationToken)).ConfigureAwait(false);
    }

    private async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(connection, migration.Sql, cancellationToken).ConfigureAwait(false);
        var script = new Script(Script.AllTenants);
        script.Add(SchemaSql.Record).With(migration.Version).With(migration.Name).With(migration.Checksum).With(clock.GetUtcNow());
        await RunAsync(connection, script, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task RunAsync(NpgsqlConnection connection, Script script, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        script.CopyTo(batch, tellsTenant: false);
        await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
