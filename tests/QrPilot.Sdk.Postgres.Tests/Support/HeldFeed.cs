using Npgsql;

namespace QrPilot.Sdk.Postgres.Tests.Support;

/// <summary>Another host's transaction that has begun to write a tenant's log and does not end.</summary>
internal sealed class HeldFeed : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private HeldFeed(NpgsqlDataSource source, NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (_source, _connection, _transaction) = (source, connection, transaction);

    /// <summary>Takes the tenant's next numbers and stores events under them.</summary>
    public static async Task<HeldFeed> BeginAsync(string connectionString, string tenantId, int events, CancellationToken cancellationToken)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "qrpilot", Pooling = false };
        var source = NpgsqlDataSource.Create(text);
        var connection = await source.OpenConnectionAsync(cancellationToken);
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var write = new NpgsqlCommand(
            """
            with head as (
                update tenants set feed_seq = feed_seq + $2 where id = $1 returning feed_seq - $2 as seq)
            insert into events
                select $1, head.seq + number, 'held-' || number, 'menu.viewed', 'ses_1', 'sto_1', '2026-03-14', 0, 0, null, null, false, '{}'
                from head, generate_series(1, $2) as number
            """,
            connection);
        write.Parameters.AddWithValue(tenantId);
        write.Parameters.AddWithValue(events);
        await write.ExecuteNonQueryAsync(cancellationToken);
        return new HeldFeed(source, connection, transaction);
    }

    /// <summary>Ends a session in the transaction.</summary>
    public async Task EndAsync(string sessionId, CancellationToken cancellationToken)
    {
        await using var end = new NpgsqlCommand("update sessions set state = 'closed', ended_at = 0, end_reason = 'staff' where id = $1", _connection);
        end.Parameters.AddWithValue(sessionId);
        await end.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Waits until so many others stand behind this transaction.</summary>
    public async Task BlocksAsync(int others, CancellationToken cancellationToken)
    {
        await using var count = _source.CreateCommand("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        while ((long)(await count.ExecuteScalarAsync(cancellationToken))! < others)
        {
            await Task.Yield();
        }
    }

    public Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    public Task RollBackAsync(CancellationToken cancellationToken) => _transaction.RollbackAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
        await _source.DisposeAsync();
    }
}
