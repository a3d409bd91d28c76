using System.Diagnostics;

namespace QrPilot.Proving;

/// <summary>A Redis server of the run's own, made by eng/redis.</summary>
internal sealed class ThrowAwayRedis : IAsyncDisposable
{
    private const string Script = "redis";
    private readonly IReadOnlyDictionary<string, string> _told;

    private ThrowAwayRedis(IReadOnlyDictionary<string, string> told) => _told = told;

    public string Address => _told["connection"];

    public static async Task<ThrowAwayRedis> StartAsync() => new(await EngScript.RunAsync(Script, "start"));

    public Task KillAsync() => EngScript.RunAsync(Script, "kill", _told["dir"]);

    public Task ResumeAsync() => EngScript.RunAsync(Script, "resume", _told["dir"]);

    public Task FlushAsync() => AskAsync("flushall");

    /// <summary>Whether anybody but the asker is connected.</summary>
    public async Task<bool> IsUsedAsync()
    {
        const string Field = "connected_clients:";
        var line = (await AskAsync("info", "clients")).Split('\n').Single(line => line.StartsWith(Field, StringComparison.Ordinal));
        return line.Trim() != Field + "1";
    }

    public async ValueTask DisposeAsync() => await EngScript.RunAsync(Script, "stop", _told["dir"]);

    private async Task<string> AskAsync(params string[] words)
    {
        var start = new ProcessStartInfo("redis-cli", ["-p", _told["port"], .. words]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"redis-cli {words[0]} ended with {process.ExitCode}.");
    }
}
