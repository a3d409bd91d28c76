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
            }
            finally
            {
                await RunAsync(connection, SchemaSql.Unlock, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (NpgsqlException exception) when (PostgresFault.Translate(exception) is QrPilotException outage)
        {
            throw outage;
        }
    }

    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        var hasTable = await database.NumberAsync(SchemaSql.HasTable, static _ => { }, cancellationToken).ConfigureAwait(false) is not null;
        var script = new Script();
        script.Add(SchemaSql.ListApplied);
        Known.Demand(hasTable ? await database.RunAsync(script, ReadAppliedAsync, cancellationToken).ConfigureAwait(false) : []);
    }

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
        await using (var record = new NpgsqlBatch(connection))
        {
            var script = new Script();
            script.Add(SchemaSql.Record).With(migration.Version).With(migration.Name).With(migration.Checksum).With(clock.GetUtcNow());
            script.CopyTo(record);
            await record.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
