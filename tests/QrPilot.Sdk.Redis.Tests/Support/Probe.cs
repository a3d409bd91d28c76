using StackExchange.Redis;

namespace QrPilot.Sdk.Redis.Tests.Support;

/// <summary>The test's own look at a Redis server, through a connection of its own.</summary>
internal sealed class Probe : IDisposable
{
    private readonly ConnectionMultiplexer _connection;

    private Probe(ConnectionMultiplexer connection) => _connection = connection;

    public IDatabase Database => _connection.GetDatabase();

    public ISubscriber Subscriber => _connection.GetSubscriber();

    private IServer Server => _connection.GetServer(_connection.GetEndPoints().Single());

    public static async Task<Probe> OpenAsync(string connection)
    {
        var options = ConfigurationOptions.Parse(connection);
        options.AbortOnConnectFail = false;
        options.AllowAdmin = true;
        return new Probe(await ConnectionMultiplexer.ConnectAsync(options));
    }

    /// <summary>Waits until so many hosts listen.</summary>
    public Task ListenersAsync(string prefix, int count)
    {
        var channel = RedisWakeUp.ChannelOf(new RedisOptions { Prefix = prefix });
        return Until.TrueAsync(async () =>
            _connection.IsConnected && await AskAsync(() => Server.SubscriptionSubscriberCountAsync(channel)) == count);
    }

    /// <summary>Waits until so many hosts were refused the channel.</summary>
    public Task DeniedAsync(string prefix, int count)
    {
        var channel = (string)RedisWakeUp.ChannelOf(new RedisOptions { Prefix = prefix })!;
        return Until.TrueAsync(async () => Refusals((RedisResult[])(await Database.ExecuteAsync("ACL", "LOG"))!, channel) >= count);
    }

    /// <summary>The keys of an installation.</summary>
    public IReadOnlyList<RedisKey> Keys(string prefix) => [.. Server.Keys(pattern: prefix + "*")];

    public Task FlushAsync() => Server.FlushAllDatabasesAsync();

    public void Dispose() => _connection.Dispose();

    private static long Refusals(RedisResult[] log, string channel) => log
        .Select(entry => ((RedisResult[])entry!).Chunk(2).ToDictionary(pair => (string)pair[0]!, pair => pair[1]))
        .Where(entry => (string?)entry["object"] == channel)
        .Sum(entry => (long)entry["count"]);

    private static async Task<long> AskAsync(Func<Task<long>> ask)
    {
        try
        {
            return await ask();
        }
        catch (RedisConnectionException)
        {
            return 0;
        }
    }
}
