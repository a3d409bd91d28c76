namespace QrPilot.Sdk.Redis;

/// <summary>Where Redis is and how it is used. Section <c>QrPilot:Redis</c>.</summary>
public sealed class RedisOptions
{
    /// <summary>A connection string of StackExchange.Redis, for example <c>redis:6379,password=...</c>. It may hold a password, so it never
    /// appears in logs or errors.</summary>
    /// <remarks><c>abortConnect</c> is ignored: a host starts without Redis and finds it later.</remarks>
    /// <value>Default: empty, which is refused.</value>
    public string Configuration { get; set; } = string.Empty;

    /// <summary>What the names of all keys and channels begin with. Hosts of one installation have the same; two installations that share
    /// a Redis have different ones.</summary>
    /// <value>1 to 64 letters, digits and the signs <c>: . _ -</c>. Default: <c>qrpilot:</c>.</value>
    public string Prefix { get; set; } = "qrpilot:";

    /// <summary>How long to wait for an answer of Redis before going on without it.</summary>
    /// <value>1 millisecond to 5 seconds. Default: 50 milliseconds.</value>
    public TimeSpan LookupTimeout { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long the answer of an idempotent request is kept, once it was asked for again.</summary>
    /// <value>1 second to 1 hour, or 0 to keep none. Default: 10 minutes.</value>
    public TimeSpan AnswerLifetime { get; set; } = TimeSpan.FromMinutes(10);
}
