using Npgsql;

namespace QrPilot.Proving.Crash;

/// <summary>What dead hosts and servers have left in the database that nobody has taken up.</summary>
/// <param name="Unapplied">Notifications that are stored and not applied.</param>
/// <param name="StuckLeases">Inquiries, requests and leases of background jobs whose time is long over, transactions that stand idle, and advisory locks of nobody alive.</param>
internal sealed record Leftovers(long Unapplied, long StuckLeases)
{
    /// <summary>Two rounds of the workers and the time for one.</summary>
    private static readonly TimeSpan Rounds = TimeSpan.FromSeconds(45);

    /// <summary>A request whose lock has run out without an answer is stuck at once: its client has asked until it was acknowledged.</summary>
    private const string Query = """
        select
            (select count(*) from qrpilot.notifications where outcome = 'received'),
            (select count(*) from qrpilot.inquiries where due_at < $1)
            + (select count(*) from qrpilot.leases where due_at < $1)
            + (select count(*) from qrpilot.requests where answer_status is null and locked_until < $2)
            + (select count(*) from pg_stat_activity
               where datname = current_database() and state like 'idle in transaction%' and now() - state_change > interval '10 seconds')
            + (select count(*) from pg_locks l
               where l.locktype = 'advisory' and not exists (select 1 from pg_stat_activity a where a.pid = l.pid))
        """;

    public bool IsNone => Unapplied == 0 && StuckLeases == 0;

    /// <summary>Waits until nothing is left, or as long as asked.</summary>
    public static async Task<Leftovers> SettleAsync(string connectionString, TimeSpan patience, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        var until = DateTime.UtcNow + patience;
        while (true)
        {
            var left = await ReadAsync(connection, cancellationToken);
            if (left.IsNone || DateTime.UtcNow > until)
            {
                return left;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }
    }

    private static async Task<Leftovers> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var now = DateTime.UtcNow;
        await using var command = new NpgsqlCommand(Query, connection)
        {
            Parameters = { new() { Value = (now - Rounds).Ticks }, new() { Value = now.Ticks } },
        };
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new Leftovers(row.GetInt64(0), row.GetInt64(1));
    }
}
