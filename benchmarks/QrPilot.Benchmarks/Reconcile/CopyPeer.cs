using System.Diagnostics;
using Npgsql;
using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>What PostgreSQL itself takes for the same rows: <c>COPY</c> of both sides out of it, and of the results of a run into the same tables
/// with the same keys, checks and indexes. It matches nothing.</summary>
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
    public async Task KeepResultsAsync()
    {
        await using var connection = await books.Database.OpenConnectionAsync();
        foreach (var table in PostgresBooks.ResultTables)
        {
            await using var file = File.Create(FileOf(table));
            await CopyOutAsync(connection, $"select * from {table}", file);
        }
    }

    /// <summary>Copies both sides out, and what was kept in, which must not be there.</summary>
    public async Task<(TimeSpan Out, TimeSpan In)> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        await using var connection = await books.Database.OpenConnectionAsync();
        foreach (var (table, columns) in Sides)
        {
            await CopyOutAsync(connection, $"select {columns} from {table}", Stream.Null);
        }

        var read = watch.Elapsed;
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var table in PostgresBooks.ResultTables)
        {
            await using var file = File.OpenRead(FileOf(table));
            await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)");
            await file.CopyToAsync(copy, Block);
        }

        await transaction.CommitAsync();
        return (read, watch.Elapsed - read);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string FileOf(string table) => Path.Combine(_folder.FullName, table);

    private static async Task CopyOutAsync(NpgsqlConnection connection, string query, Stream target)
    {
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy ({query}) to stdout (format binary)");
        await copy.CopyToAsync(target, Block);
    }
}
