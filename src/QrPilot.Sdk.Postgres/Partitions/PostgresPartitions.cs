using Npgsql;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;

namespace QrPilot.Sdk.Postgres.Partitions;

/// <summary>Keeps the months of the large tables: makes partitions ahead and drops old ones. Safe for any number of hosts at once.</summary>
public sealed class PostgresPartitions
{
    private const int MonthsBehind = 1;
    private const int MonthsAhead = 3;

    private readonly PostgresDatabase _database;

    internal PostgresPartitions(PostgresDatabase database) => _database = database;

    /// <summary>Makes the partitions from last month to three months ahead that are missing. What has no partition goes to the default one,
    /// and moves when its month is made: being late loses nothing.</summary>
    /// <param name="today">Any day of this month.</param>
    /// <param name="cancellationToken">Ends the work; nothing is left half done.</param>
    /// <returns>The partitions that were made; none when another host is at it.</returns>
    /// <exception cref="QrPilotException">The database cannot be used, or somebody holds the table for long: try later.</exception>
    public Task<IReadOnlyList<string>> MakeAheadAsync(DateOnly today, CancellationToken cancellationToken) => ChangeAsync(
        (table, known) => Enumerable.Range(-MonthsBehind, MonthsBehind + 1 + MonthsAhead)
            .Select(Month.Of(today).Add)
            .Where(month => !known.Contains(month))
            .Select(month => (table.PartitionOf(month), PartitionSql.Create(table, month))),
        clean: null,
        cancellationToken);

    /// <summary>What <see cref="DropBeforeAsync"/> would remove. It counts rows, so it takes as long as reading them; nobody waits for it.</summary>
    /// <param name="month">The first month that stays.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Every partition of an earlier month, empty ones too, and the default ones that hold earlier rows.</returns>
    /// <exception cref="QrPilotException">The database cannot be used.</exception>
    public Task<IReadOnlyList<OldRows>> FindBeforeAsync(Month month, CancellationToken cancellationToken) => TransactAsync(
        async connection =>
        {
            var found = new List<OldRows>();
            foreach (var table in PartitionedTable.All)
            {
                foreach (var old in Before(month, await ListAsync(connection, table, cancellationToken).ConfigureAwait(false)))
                {
                    var rows = await CountAsync(connection, PartitionSql.Count(table.PartitionOf(old)), cancellationToken).ConfigureAwait(false);
                    found.Add(new OldRows(table.PartitionOf(old), rows));
                }

                if (await CountAsync(connection, PartitionSql.CountBefore(table, month), cancellationToken).ConfigureAwait(false) is > 0 and var loose)
                {
                    found.Add(new OldRows(table.Default, loose));
                }
            }

            return (IReadOnlyList<OldRows>)found;
        },
        cancellationToken);

    /// <summary>Drops the partitions of all months before one, and what the default partitions hold of them: events, notifications and
    /// matches of all tenants are gone for good. The keys of dropped events stay known, so that none is taken in a second time.</summary>
    /// <param name="month">The first month that stays.</param>
    /// <param name="cancellationToken">Ends the work; nothing is left half done.</param>
    /// <returns>The partitions that were dropped or lost rows; none when another host is at it.</returns>
    /// <exception cref="QrPilotException">The database cannot be used, or somebody holds the table for long: try later.</exception>
    public Task<IReadOnlyList<string>> DropBeforeAsync(Month month, CancellationToken cancellationToken) => ChangeAsync(
        (table, known) => Before(month, known).Select(old => (table.PartitionOf(old), PartitionSql.Drop(table, old))),
        table => PartitionSql.DeleteBefore(table, month),
        cancellationToken);

    private static IEnumerable<Month> Before(Month month, IEnumerable<Month> known) => known.Where(old => old.First < month.First);

    private Task<IReadOnlyList<string>> ChangeAsync(
        Func<PartitionedTable, IReadOnlyCollection<Month>, IEnumerable<(string Partition, string Sql)>> plan,
        Func<PartitionedTable, string>? clean,
        CancellationToken cancellationToken) => TransactAsync<IReadOnlyList<string>>(
        async connection =>
        {
            await using var isFree = new NpgsqlCommand(PartitionSql.TryLock, connection);
            if (await isFree.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is null)
            {
                return [];
            }

            var changed = new List<string>();
            var changes = new List<string>();
            foreach (var table in PartitionedTable.All)
            {
                foreach (var (partition, sql) in plan(table, await ListAsync(connection, table, cancellationToken).ConfigureAwait(false)))
                {
                    changed.Add(partition);
                    changes.Add(sql);
                }

                // Before the tables are locked: rows may be many, and nobody waits for this.
                if (clean is not null && await RunAsync(connection, clean(table), cancellationToken).ConfigureAwait(false) > 0)
                {
                    changed.Add(table.Default);
                }
            }

            if (changes.Count > 0)
            {
                await RunAsync(connection, PartitionSql.LockTables, cancellationToken).ConfigureAwait(false);
            }

            foreach (var sql in changes)
            {
                await RunAsync(connection, sql, cancellationToken).ConfigureAwait(false);
            }

            return changed;
        },
        cancellationToken);

    /// <summary>Works in one transaction for all tenants.</summary>
    private async Task<T> TransactAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await _database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await RunAsync(connection, PartitionSql.Begin, cancellationToken).ConfigureAwait(false);
            var result = await work(connection).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
        catch (NpgsqlException exception) when (PostgresFault.Translate(exception) is QrPilotException outage)
        {
            throw outage;
        }
    }

    private static async Task<List<Month>> ListAsync(NpgsqlConnection connection, PartitionedTable table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(PartitionSql.List, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = table.Name });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var names = await new Results(reader, cancellationToken).ListAsync(row => row.Text()).ConfigureAwait(false);
        return [.. names.Select(table.MonthOf).OfType<Month>()];
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
