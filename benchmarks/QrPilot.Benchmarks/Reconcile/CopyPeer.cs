using System.Diagnostics;
using Npgsql;
using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>What PostgreSQL itself takes for the same rows: <c>COPY</c> of both sides out of it, and of the results of a run into the same tables
/// with the same keys, checks and indexes. It matches nothing. Several connections copy different days at the same time.</summary>
internal sealed class CopyPeer(PostgresBooks books) : IDisposable
{
    private const int Block = 1 << 16;

    /// <summary>What a reconciliation reads, table by table and column by column.</summary>
    private static readonly (string Table, string Columns)[] Sides =
    [
        ("sessions", SessionRow.Columns), ("payments", PaymentRow.Columns), ("cash_records", CashRow.Columns), ("captures", CaptureRow.Columns),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-bench-copy-");

    /// <summary>Keeps the results that stand, to copy them in later.</summary>
    /// <param name="connections">Over how many connections.</param>
    public async Task KeepResultsAsync(int connections)
    {
        await using var connection = await books.Database.OpenConnectionAsync();
        for (var part = 0; part < connections; part++)
        {
            foreach (var table in PostgresBooks.ResultTables)
            {
                await using var file = File.Create(FileOf(table, part, connections));
                await CopyOutAsync(connection, $"select * from {table} {PartOf(part, connections)}", file);
            }
        }
    }

    /// <summary>Copies both sides out, and what was kept for so many connections in, which must not be there.</summary>
    public async Task<CopyTimes> RunAsync(int connections)
    {
        var watch = Stopwatch.StartNew();
        await ForEachAsync(connections, CopySidesAsync);
        var read = watch.Elapsed;
        await ForEachAsync(connections, CopyResultsAsync);
        return new CopyTimes(read.TotalSeconds, (watch.Elapsed - read).TotalSeconds);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task ForEachAsync(int connections, Func<int, int, Task> copyAsync) =>
        Task.WhenAll(Enumerable.Range(0, connections).Select(part => Task.Run(() => copyAsync(part, connections))));

    private async Task CopySidesAsync(int part, int connections)
    {
        await using var connection = await books.Database.OpenConnectionAsync();
        foreach (var (table, columns) in Sides)
        {
            await CopyOutAsync(connection, $"select {columns} from {table} {PartOf(part, connections)}", Stream.Null);
        }
    }

    private async Task CopyResultsAsync(int part, int connections)
    {
        await using var connection = await books.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var table in PostgresBooks.ResultTables)
        {
            await using var file = File.OpenRead(FileOf(table, part, connections));
            await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)");
            await file.CopyToAsync(copy, Block);
        }

        await transaction.CommitAsync();
    }

    /// <summary>The days of one of several connections: no row of theirs refers to one of another's.</summary>
    private static string PartOf(int part, int connections) =>
        connections == 1 ? "" : $"where (business_date - date '2000-01-01') % {connections} = {part}";

    private string FileOf(string table, int part, int connections) => Path.Combine(_folder.FullName, $"{table}-{part}-of-{connections}");

    private static async Task CopyOutAsync(NpgsqlConnection connection, string query, Stream target)
    {
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy ({query}) to stdout (format binary)");
        await copy.CopyToAsync(target, Block);
    }
}
