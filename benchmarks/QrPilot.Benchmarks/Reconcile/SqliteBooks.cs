using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Benchmarks.Ingest;
using QrPilot.Sdk.Storage;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>The books in a file of SQLite.</summary>
internal sealed class SqliteBooks : IBenchBooks
{
    public const string Storage = "sqlite";

    /// <summary>The file is made by this process alone: until it is full, nothing of it has to be safe.</summary>
    private const string Trust = "pragma foreign_keys = off; pragma synchronous = off; pragma cache_size = -262144";

    private const string Clear = """
        delete from matches;
        delete from exceptions;
        delete from runs;
        insert into stale_days (tenant_id, business_date, store_id, change)
        select tenant_id, business_date, store_id, row_number() over () + (select last from day_changes)
        from (select distinct tenant_id, business_date, store_id from captures)
        where true
        on conflict do nothing;
        update day_changes set last = (select coalesce(max(change), last) from stale_days);
        pragma wal_checkpoint(truncate)
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-bench-reconcile-");

    public string Address => Path.Combine(_folder.FullName, "books.db");

    public static async Task<SqliteBooks> OpenAsync(BooksPlan plan)
    {
        var books = new SqliteBooks();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddQrPilot(options => options.SigningKeys.Add(IngestShop.SigningKey)).UseSqlite(options => options.Path = books.Address);
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<IStorageHealth>().MigrateAsync(CancellationToken.None);
            await BenchShop.OpenAsync(provider.GetRequiredService<ICatalogStore>(), provider.GetRequiredService<ICommitStore>(), plan);
        }

        await using var connection = await books.ConnectAsync();
        foreach (var (store, date) in plan.StoreDays)
        {
            Fill(connection, BookDay.Of(plan, store, date));
        }

        await RunAsync(connection, "analyze");
        return books;
    }

    public async Task ResetAsync()
    {
        await using var connection = await ConnectAsync();
        await RunAsync(connection, Clear);
    }

    public async Task<int> CountRunsAsync()
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from runs";
        return (int)(long)(await command.ExecuteScalarAsync())!;
    }

    public async Task<BookResults> ReadResultsAsync()
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = BookResults.Lines;
        var lines = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(0));
            }
        }

        command.CommandText = BookResults.Counts;
        await using var counts = await command.ExecuteReaderAsync();
        await counts.ReadAsync();
        return BookResults.Of(counts.GetInt32(0), counts.GetInt32(1), counts.GetInt32(2), lines);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void Fill(SqliteConnection connection, BookDay day)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var (table, columns, rows) in BookTables.Of(day))
        {
            using var row = new InsertRow(connection, table, columns);
            foreach (var write in rows)
            {
                write(row);
                row.Run(transaction);
            }
        }

        transaction.Commit();
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Address, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await RunAsync(connection, Trust);
        return connection;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
