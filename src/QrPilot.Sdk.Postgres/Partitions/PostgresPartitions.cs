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
        cancellationToken);

    /// <summary>Drops the partitions of all months before one: events, notifications and matches of all tenants are gone for good. The keys
    /// of dropped events stay known, so that none is taken in a second time.</summary>
    /// <param name="month">The first month that stays.</param>
    /// <param name="cancellationToken">Ends the work; nothing is left half done.</param>
    /// <returns>The partitions that were dropped; none when another host is at it.</returns>
    /// <exception cref="QrPilotException">The database cannot be used, or somebody holds the table for long: try later.</exception>
    public Task<IReadOnlyList<string>> DropBeforeAsync(Month month, CancellationToken cancellationToken) => ChangeAsync(
        (table, known) => known.Where(old => old.First < month.First).Select(old => (table.PartitionOf(old), PartitionSql.Drop(table, old))),
        cancellationToken);

    private async Task<IReadOnlyList<string>> ChangeAsync(
        Func<PartitionedTable, IReadOnlyCollection<Month>, IEnumerable<(string Partition, string Sql)>> plan, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await _database.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using var isFree = new NpgsqlCommand(PartitionSql.TryLock, connection);
            if (await isFree.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is null)
            {
                return [];
            }

            var changes = new List<(string Partition, string Sql)>();
            foreach (var table in PartitionedTable.All)
            {
                changes.AddRange(plan(table, await ListAsync(connection, table, cancellationToken).ConfigureAwait(false)));
            }

            if (changes.Count == 0)
            {
                return [];
            }

            await RunAsync(connection, PartitionSql.LockTables, cancellationToken).ConfigureAwait(false);
            foreach (var (_, sql) in changes)
            {
                await RunAsync(connection, sql, cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return [.. changes.Select(change => change.Partition)];
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

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
