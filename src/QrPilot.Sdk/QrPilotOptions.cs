using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk;

/// <summary>Settings of the rules. Section <c>QrPilot</c>.</summary>
public sealed class QrPilotOptions
{
    /// <summary>How long a table may be silent before its session expires.</summary>
    /// <value>Default: 2 hours. From 5 minutes to 24 hours.</value>
    public TimeSpan SessionIdleTimeout { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How long a phone's session token is good at most; it also dies with its session.</summary>
    /// <value>Default: 12 hours. From 5 minutes to 48 hours.</value>
    public TimeSpan SessionTokenLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long the answers of idempotent requests are kept.</summary>
    /// <value>Default: 7 days. From 1 hour to 90 days.</value>
    public TimeSpan RequestRetention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a request that talks to a gateway is left alone before another try with the same key takes it over. Taking
    /// over a request that still runs is harmless: a gateway opens a payment id once.</summary>
    /// <value>Default: 20 seconds. From 1 second to 10 minutes.</value>
    public TimeSpan RequestLock { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the raw bytes of notifications are kept as they came. After that payers' personal data and all headers are
    /// erased from them for good; a hash of the original stays.</summary>
    /// <value>Default: 30 days. From 1 hour to 730 days.</value>
    public TimeSpan RawNotificationRetention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How old what a host knows of API keys, stores, menu items and open sessions may be when it lets a request in or judges an
    /// event. What the host itself changes it knows at once; what another host changes at most this much later. No event gets behind the end of
    /// its session, whatever this says.</summary>
    /// <value>Default: 2 seconds; 0 to 1 minute. Zero asks the store each time.</value>
    public TimeSpan LookupLifetime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many stores' days a host reconciles at the same time. Each is in memory as a whole while it is reconciled.</summary>
    /// <value>Default: as many as there are processors, at most 4. From 1 to 64.</value>
    public int ParallelDays { get; set; } = Math.Min(Environment.ProcessorCount, 4);

    /// <summary>What reconciliation decides by itself.</summary>
    public MatchingOptions Matching { get; } = new();

    /// <summary>As <see cref="Matching"/>, for the stores with these codes instead of it.</summary>
    /// <value>Default: empty.</value>
    public IDictionary<string, MatchingOptions> StoreMatching { get; } = new Dictionary<string, MatchingOptions>(StringComparer.Ordinal);

    /// <summary>How staff sign in.</summary>
    public StaffOptions Staff { get; } = new();

    /// <summary>The keys that sign table tokens, session tokens, invitations and cursors: base64 of at least 32 random bytes each. The first
    /// signs; all of them verify, so that a new key can be put in front of an old one. Every host of an installation has the same.</summary>
    /// <value>Default: none; at least one is required.</value>
    public IList<string> SigningKeys { get; } = [];
}
