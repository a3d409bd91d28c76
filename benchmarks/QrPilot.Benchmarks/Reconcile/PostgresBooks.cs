using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using QrPilot.Benchmarks.Ingest;
using QrPilot.Eng;
using QrPilot.Sdk.Postgres.Partitions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>The books in a PostgreSQL of the run's own, which writes through to the disk.</summary>
internal sealed class PostgresBooks : IBenchBooks
{
    public const string Storage = "postgres";

    /// <summary>Results of runs; the others refer to runs.</summary>
    public static readonly string[] ResultTables = ["runs", "matches", "exceptions"];

    private const string MarkAll = """
        insert into stale_days (tenant_id, business_date, store_id, change)
        select tenant_id, business_date, store_id, nextval('day_changes')
        from (select distinct tenant_id, business_date, store_id from captures) as days
        on conflict do nothing
        """;

    private readonly ThrowAwayPostgres _server;

    private PostgresBooks(ThrowAwayPostgres server)
    {
        _server = server;
        Database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(server.ConnectionString) { SearchPath = IngestShop.Schema, CommandTimeout = 0 });
    }

    public string Address => _server.ConnectionString;

    /// <summary>The way to the database itself.</summary>
    public NpgsqlDataSource Database { get; }

    public static async Task<PostgresBooks> OpenAsync(BooksPlan plan)
    {
        var books = new PostgresBooks(await ThrowAwayPostgres.StartAsync(isFast: false));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddQrPilot(options => options.SigningKeys.Add(IngestShop.SigningKey))
            .UsePostgres(options => options.ConnectionString = books.Address);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IStorageHealth>().MigrateAsync(CancellationToken.None);
        await provider.GetRequiredService<PostgresPartitions>().MakeAheadAsync(BooksPlan.First, CancellationToken.None);
        await BenchShop.OpenAsync(provider.GetRequiredService<ICatalogStore>(), provider.GetRequiredService<ICommitStore>(), plan);
        await Parallel.ForEachAsync(
            plan.Dates, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (date, _) => books.FillAsync(plan, date));
        await books.RunAsync("vacuum (analyze)");
        return books;
    }

    public async Task ResetAsync()
    {
        await RunAsync($"truncate {string.Join(", ", ResultTables)} cascade");
        await RunAsync(MarkAll);
        await RunAsync("checkpoint");
    }

    public async Task<int> CountRunsAsync()
    {
        await using var command = Database.CreateCommand("select count(*) from runs");
        return (int)(long)(await command.ExecuteScalarAsync())!;
    }

    public async Task<BookResults> ReadResultsAsync()
    {
        var lines = new List<string>();
        await using var command = Database.CreateCommand(BookResults.Lines);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(0));
            }
        }

        await using var counting = Database.CreateCommand(BookResults.Counts);
        await using var counts = await counting.ExecuteReaderAsync();
        await counts.ReadAsync();
        return BookResults.Of((int)counts.GetInt64(0), (int)counts.GetInt64(1), (int)counts.GetInt64(2), lines);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async ValueTask FillAsync(BooksPlan plan, DateOnly date)
    {
        await using var connection = await Database.OpenConnectionAsync();
        await using (var trust = new NpgsqlCommand(IngestSql.Trust, connection))
        {
            await trust.ExecuteNonQueryAsync();
        }

        for (var store = 0; store < plan.Stores; store++)
        {
            foreach (var (table, columns, rows) in BookTables.Of(BookDay.Of(plan, store, date)))
            {
                await using var copy = await connection.BeginBinaryImportAsync($"copy {table} (tenant_id, {columns}) from stdin (format binary)");
                var writer = new CopyRow(copy);
                foreach (var write in rows)
                {
                    await copy.StartRowAsync();
                    write(writer);
                }

                await copy.CompleteAsync();
            }
        }

        // What this connection has set would be found by the next one that takes it from the pool.
        await using var reset = new NpgsqlCommand("reset session_replication_role", connection);
        await reset.ExecuteNonQueryAsync();
    }

    private async Task RunAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
