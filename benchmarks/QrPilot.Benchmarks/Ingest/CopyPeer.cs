using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using QrPilot.Benchmarks.Load;

namespace QrPilot.Benchmarks.Ingest;

/// <summary>The usual way to load many rows past repeated keys: <c>COPY</c> into a temporary table, and from there what is new into the same
/// tables. It knows no HTTP, no caller and no rules, and takes its numbers from a counter of its own.</summary>
internal sealed class CopyPeer : IAsyncDisposable
{
    private readonly IngestShop _shop;
    private readonly EventBodies _bodies;
    private readonly List<NpgsqlConnection> _connections = [];
    private long _seq;

    private CopyPeer(IngestShop shop) => (_shop, _bodies) = (shop, new EventBodies(shop));

    public static async Task<CopyPeer> StartAsync(IngestShop shop, int parallel)
    {
        var peer = new CopyPeer(shop);
        for (var i = 0; i < parallel; i++)
        {
            var connection = await shop.Database.OpenConnectionAsync();
            peer._connections.Add(connection);
            await using var create = new NpgsqlCommand(IngestSql.CopyTable, connection);
            await create.ExecuteNonQueryAsync();
        }

        return peer;
    }

    /// <summary>Loads batches of 500 events, one transaction each.</summary>
    public async Task<TimeSpan> LoadAsync(int batches)
    {
        var left = batches;
        var first = Interlocked.Add(ref _seq, (long)batches * EventBodies.BatchSize) - ((long)batches * EventBodies.BatchSize);
        var keys = Enumerable.Range(0, batches * EventBodies.BatchSize).Select(_ => _bodies.NextKey()).ToArray();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(_connections.Select(connection => Task.Run(async () =>
        {
            for (var batch = Interlocked.Decrement(ref left); batch >= 0; batch = Interlocked.Decrement(ref left))
            {
                await LoadAsync(connection, first + ((long)batch * EventBodies.BatchSize), keys.AsMemory(batch * EventBodies.BatchSize, EventBodies.BatchSize));
            }
        })));
        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task LoadAsync(NpgsqlConnection connection, long first, ReadOnlyMemory<string> keys)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var copy = await connection.BeginBinaryImportAsync(IngestSql.CopyIn))
        {
            for (var i = 0; i < keys.Length; i++)
            {
                await WriteAsync(copy, first + i + 1, keys.Span[i]);
            }

            await copy.CompleteAsync();
        }

        await using var move = new NpgsqlCommand(IngestSql.CopyMove, connection);
        await move.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private async Task WriteAsync(NpgsqlBinaryImporter copy, long seq, string key)
    {
        await copy.StartRowAsync();
        await copy.WriteAsync(IngestShop.CopyTenant, NpgsqlDbType.Text);
        await copy.WriteAsync(seq, NpgsqlDbType.Bigint);
        await copy.WriteAsync(key, NpgsqlDbType.Text);
        await copy.WriteAsync("item.added", NpgsqlDbType.Text);
        await copy.WriteAsync(IngestShop.Session((int)seq), NpgsqlDbType.Text);
        await copy.WriteAsync(BenchStore.Id, NpgsqlDbType.Text);
        await copy.WriteAsync(_shop.Today, NpgsqlDbType.Date);
        await copy.WriteAsync(_shop.Now.UtcTicks, NpgsqlDbType.Bigint);
        await copy.WriteAsync(_shop.Now.UtcTicks, NpgsqlDbType.Bigint);
        await copy.WriteNullAsync();
        await copy.WriteAsync(seq, NpgsqlDbType.Bigint);
        await copy.WriteAsync(false, NpgsqlDbType.Boolean);
        await copy.WriteAsync(EventBodies.Data((int)seq), NpgsqlDbType.Text);
    }
}
