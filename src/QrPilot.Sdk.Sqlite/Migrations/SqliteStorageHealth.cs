using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Relational.Schema;

namespace QrPilot.Sdk.Sqlite.Migrations;

internal sealed class SqliteStorageHealth(SqliteDatabase database, TimeProvider clock) : IStorageHealth
{
    public static readonly MigrationSet Known = MigrationSet.Load(typeof(SqliteStorageHealth).Assembly);

    public Task MigrateAsync(CancellationToken cancellationToken) => database.WriteAloneAsync(
        link =>
        {
            // A table can only be rebuilt while foreign keys are not enforced; each migration checks all of them before it commits.
            link.Use(SchemaSql.IgnoreForeignKeys).Run();
            try
            {
                while (ApplyNext(link))
                {
                }
            }
            finally
            {
                link.Use(SchemaSql.EnforceForeignKeys).Run();
            }

            return true;
        },
        cancellationToken);

    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        await database.ReadAsync(CheckSchema, cancellationToken).ConfigureAwait(false);

        // A transaction that is undone: the writer lives and may lock the file.
        await database.WriteAsync(static _ => true, static _ => false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Applies one migration in a transaction that also excludes other processes; false when there is none left.</summary>
    private bool ApplyNext(Link link)
    {
        link.Use(TransactionSql.BeginWrite).Run();
        try
        {
            link.RunScript(SchemaSql.CreateTable);
            var next = Known.NextAfter(ListApplied(link));
            if (next is not null)
            {
                Apply(link, next);
            }

            link.Use(TransactionSql.Commit).Run();
            return next is not null;
        }
        catch
        {
            if (link.InTransaction)
            {
                link.Use(TransactionSql.Rollback).Run();
            }

            throw;
        }
    }

    private void Apply(Link link, Migration migration)
    {
        link.RunScript(migration.Sql);
        if (link.Use(SchemaSql.CheckForeignKeys).Any())
        {
            throw new QrPilotException(
                ErrorCodes.StorageUnavailable, $"Migration {migration.Version} ({migration.Name}) would leave rows that refer to nothing; it was undone.");
        }

        link.Use(SchemaSql.Record)
            .With("$version", migration.Version)
            .With("$name", migration.Name)
            .With("$checksum", migration.Checksum)
            .With("$applied_at", clock.GetUtcNow())
            .Run();
    }

    private static bool CheckSchema(Link link)
    {
        Known.Demand(link.Use(SchemaSql.HasTable).Any() ? ListApplied(link) : []);
        return true;
    }

    private static List<AppliedMigration> ListApplied(Link link) =>
        link.Use(SchemaSql.ListApplied).List(row => new AppliedMigration(row.Count(), row.Text(), row.Text()));
}
