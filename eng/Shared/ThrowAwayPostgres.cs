namespace QrPilot.Eng;

/// <summary>A PostgreSQL server of the run's own, made by eng/pg.</summary>
internal sealed class ThrowAwayPostgres : IAsyncDisposable
{
    private const string Script = "pg";
    private readonly IReadOnlyDictionary<string, string> _told;

    private ThrowAwayPostgres(IReadOnlyDictionary<string, string> told) => _told = told;

    /// <summary>Where the server is; its database is empty.</summary>
    public string ConnectionString => _told["connection"];

    /// <summary>The folder of its version's programs.</summary>
    public string Programs => _told["bin"];

    /// <summary>Its first process, the parent of all others.</summary>
    public int ProcessId => int.Parse(_told["pid"], System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="isFast">Whether flushes to the disk are left out.</param>
    /// <param name="buffers">The memory for its pages, as its configuration writes it; null for little.</param>
    public static async Task<ThrowAwayPostgres> StartAsync(bool isFast, string? buffers = null)
    {
        string[] fast = isFast ? ["--fast"] : [];
        string[] memory = buffers is null ? [] : ["--buffers", buffers];
        return new(await EngScript.RunAsync(Script, ["start", .. fast, .. memory]));
    }

    /// <summary>Ends it as a power cut would.</summary>
    public Task KillAsync() => EngScript.RunAsync(Script, "kill", _told["dir"]);

    /// <summary>Starts it again after <see cref="KillAsync"/>, in the same place.</summary>
    public Task ResumeAsync() => EngScript.RunAsync(Script, "resume", _told["dir"]);

    public async ValueTask DisposeAsync() => await EngScript.RunAsync(Script, "stop", _told["dir"]);
}
