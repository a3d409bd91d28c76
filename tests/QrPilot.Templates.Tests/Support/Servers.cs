namespace QrPilot.Templates.Tests.Support;

/// <summary>PostgreSQL and Redis for one host, with nothing in them.</summary>
internal sealed class Servers : IAsyncDisposable
{
    private readonly PostgresServer _postgres = new();
    private readonly RedisServer _redis = new();

    public static async Task<Servers> StartAsync()
    {
        var servers = new Servers();
        await servers._postgres.InitializeAsync();
        await servers._redis.InitializeAsync();
        return servers;
    }

    /// <summary>What the host's configuration says of them.</summary>
    public IReadOnlyDictionary<string, string?> AddTo(IReadOnlyDictionary<string, string?> environment) =>
        new Dictionary<string, string?>(environment)
        {
            ["ConnectionStrings__QrPilot"] = _postgres.ConnectionString,
            ["ConnectionStrings__Redis"] = _redis.Connection,
        };

    public async ValueTask DisposeAsync()
    {
        await _redis.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
