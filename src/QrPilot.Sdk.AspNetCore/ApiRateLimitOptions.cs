namespace QrPilot.Sdk.AspNetCore;

/// <summary>How often callers may ask the API. Section <c>QrPilot:RateLimits</c>. Who asks too often is answered 429 with Retry-After.
/// Gateways' notifications and health checks are never limited.</summary>
/// <remarks>Behind a proxy, let the host read forwarded headers, or all callers share the proxy's address. A request whose address is not
/// known is not limited by address.</remarks>
public sealed class ApiRateLimitOptions
{
    /// <summary>The window of all three limits. It slides: no stretch of this length has many more requests than the limit.</summary>
    /// <value>From 1 second to 1 hour, in whole milliseconds. Default: 1 minute.</value>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many requests an API key may make in a window.</summary>
    /// <value>0 to 1,000,000; 0 is unlimited. Default: 0, as keys belong to servers of one's own.</value>
    public int RequestsPerKey { get; set; }

    /// <summary>How many requests a session's phones may make in a window, all together.</summary>
    /// <value>0 to 1,000,000; 0 is unlimited. Default: 600.</value>
    public int RequestsPerSession { get; set; } = 600;

    /// <summary>How many requests without a valid credential, scans of tables among them, an address may make in a window. An address is
    /// an IPv4 address or an IPv6 network of 64 bits.</summary>
    /// <value>0 to 1,000,000; 0 is unlimited. Default: 300.</value>
    public int RequestsPerAddress { get; set; } = 300;
}
