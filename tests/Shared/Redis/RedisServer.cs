using System.Diagnostics;
using QrPilot.Eng;

namespace QrPilot.Tests.Shared;

/// <summary>A throw-away Redis server of the test run's own, made by eng/redis.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private const string Script = "redis";
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <summary>Where the server is; the same after <see cref="ResumeAsync"/>.</summary>
    public string Connection => _told["connection"];

    public async ValueTask InitializeAsync() => Read(await EngScript.RunAsync(Script, "start"));

    /// <summary>Ends the server as a power cut would.</summary>
    public Task KillAsync() => EngScript.RunAsync(Script, "kill", _told["dir"]);

    /// <summary>Starts it again, empty, in the same place.</summary>
    public async Task ResumeAsync() => Read(await EngScript.RunAsync(Script, "resume", _told["dir"]));

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
            await EngScript.RunAsync(Script, "stop", directory);
        }
    }

    private void Read(IReadOnlyDictionary<string, string> told)
    {
        foreach (var (name, value) in told)
        {
            _told[name] = value;
        }
    }
}
