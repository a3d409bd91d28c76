using System.Diagnostics;

namespace QrPilot.Eng;

/// <summary>A PostgreSQL server of the run's own, made by eng/pg.</summary>
internal sealed class ThrowAwayPostgres : IAsyncDisposable
{
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    private ThrowAwayPostgres()
    {
    }

    /// <summary>Where the server is; its database is empty.</summary>
    public string ConnectionString => _told["connection"];

    /// <param name="isFast">Whether flushes to the disk are left out.</param>
    public static async Task<ThrowAwayPostgres> StartAsync(bool isFast)
    {
        var server = new ThrowAwayPostgres();
        var told = await RunAsync(isFast ? ["start", "--fast"] : ["start"]);
        foreach (var line in told.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            server._told[line[..at]] = line[(at + 1)..];
        }

        return server;
    }

    public async ValueTask DisposeAsync() => await RunAsync("stop", _told["dir"]);

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

        throw new InvalidOperationException("The program does not stand in the repository.");
    }
}
