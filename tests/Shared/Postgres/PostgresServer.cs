using System.Diagnostics;
using Npgsql;

namespace QrPilot.Tests.Shared;

/// <summary>A throw-away PostgreSQL server of the test run's own, made by eng/pg. It hands out databases that nobody else uses.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);
    private int _databases;

    /// <summary>Where the server is; its database is empty.</summary>
    public string ConnectionString => _told["connection"];

    public string Directory => _told["dir"];

    public async ValueTask InitializeAsync()
    {
        foreach (var line in (await RunAsync("start", "--fast")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            _told[line[..at]] = line[(at + 1)..];
        }
    }

    /// <summary>Makes a database.</summary>
    /// <param name="template">The database to copy, to which nobody is connected, or null for an empty one.</param>
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

    public async ValueTask DisposeAsync()
    {
        if (_told.TryGetValue("dir", out var directory))
        {
            await RunAsync("stop", directory);
        }
    }

    private static string NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(RepositoryRoot(), "eng", "pg"), arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"eng/pg {arguments[0]} ended with {process.ExitCode}.");
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "QrPilot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not stand in the repository.");
    }
}
