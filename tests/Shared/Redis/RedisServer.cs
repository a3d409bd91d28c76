using System.Diagnostics;

namespace QrPilot.Tests.Shared;

/// <summary>A throw-away Redis server of the test run's own, made by eng/redis.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <summary>Where the server is; the same after <see cref="ResumeAsync"/>.</summary>
    public string Connection => _told["connection"];

    public async ValueTask InitializeAsync() => Read(await RunAsync("start"));

    /// <summary>Ends the server as a power cut would.</summary>
    public Task KillAsync() => RunAsync("kill", _told["dir"]);

    /// <summary>Starts it again, empty, in the same place.</summary>
    public async Task ResumeAsync() => Read(await RunAsync("resume", _told["dir"]));

    /// <summary>Lets the process stand still with its connections open, or go on.</summary>
    public async Task SetFrozenAsync(bool isFrozen)
    {
        using var process = Process.Start("kill", [isFrozen ? "-STOP" : "-CONT", _told["pid"]]);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_told.TryGetValue("dir", out var directory))
        {
            await RunAsync("stop", directory);
        }
    }

    private void Read(string output)
    {
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            _told[line[..at]] = line[(at + 1)..];
        }
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(RepositoryRoot(), "eng", "redis"), arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"eng/redis {arguments[0]} ended with {process.ExitCode}.");
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
