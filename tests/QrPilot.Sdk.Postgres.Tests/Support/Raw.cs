using Npgsql;

namespace QrPilot.Sdk.Postgres.Tests.Support;

/// <summary>A connection past the store, in its schema.</summary>
internal sealed class Raw : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private Raw(NpgsqlConnection connection) => _connection = connection;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Connects to a database; its pool is not used, so that nothing stays open behind the test.</summary>
    public static async Task<Raw> OpenAsync(string connectionString, string? schema = null)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = schema ?? new PostgresStoreOptions().Schema,
            Pooling = false,
            CommandTimeout = 120,
        };
        var connection = new NpgsqlConnection(text.ConnectionString);
        await connection.OpenAsync(Stop);
        return new Raw(connection);
    }

    /// <summary>Runs statements and gives how many rows they changed.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        return await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>The one value of a query.</summary>
    public async Task<T> ValueAsync<T>(string sql) => Assert.Single(await ListAsync(sql, reader => reader.GetFieldValue<T>(0)));

    /// <summary>The first column of a query.</summary>
    public Task<List<string>> ListAsync(string sql) => ListAsync(sql, reader => reader.GetString(0));

    /// <summary>The rows of a query.</summary>
    public async Task<List<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> map)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var rows = new List<T>();
        while (await reader.ReadAsync(Stop))
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
