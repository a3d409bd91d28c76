using Npgsql;
using QrPilot.Eng;

namespace QrPilot.Tests.Shared;

/// <summary>A throw-away PostgreSQL server of the test run's own. It hands out databases that nobody else uses.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private ThrowAwayPostgres? _server;
    private int _databases;

    public string ConnectionString => _server!.ConnectionString;

    /// <summary>The folder of its version's programs.</summary>
    public string Programs => _server!.Programs;

    public async ValueTask InitializeAsync() => _server = await ThrowAwayPostgres.StartAsync(isFast: true);

    /// <summary>Makes a database.</summary>
    /// <param name="template">The database to copy, to which nobody is connected, or null for an empty one.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string? template, CancellationToken cancellationToken)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(ConnectionString + ";Pooling=false");
        await using var create = source.CreateCommand(
            template is null ? $"create database {name}" : $"create database {name} template {NameOf(template)} strategy file_copy");
        await create.ExecuteNonQueryAsync(cancellationToken);
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    /// <summary>Removes a database: the server's files are in memory.</summary>
    public async Task DropDatabaseAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString + ";Pooling=false");
        await using var drop = source.CreateCommand($"drop database {NameOf(connectionString)} with (force)");
        await drop.ExecuteNonQueryAsync();
    }

    /// <summary>Ends it as a power cut would; what was committed by <see cref="Durable"/> connections is there after <see cref="ResumeAsync"/>.</summary>
    public Task KillAsync() => _server!.KillAsync();

    /// <summary>Starts it again in the same place.</summary>
    public Task ResumeAsync() => _server!.ResumeAsync();

    /// <summary>Has every commit written out before it is answered, which this server else leaves out: for tests that kill it.</summary>
    public static string Durable(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Options = "-c synchronous_commit=on" }.ConnectionString;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;
}
