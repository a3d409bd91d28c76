using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Diagnostics;

/// <summary>The tenants of which this host tells more for a while: ids and verdicts on spans, and a line in the log for each request, commit,
/// event and notification. It ends by itself. Safe for any number of callers; asking is a look into a small table.</summary>
public sealed class VerboseTenants : IDisposable
{
    /// <summary>The longest time that one order holds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private readonly IDisposable? _watch;
    private FrozenDictionary<string, DateTimeOffset> _ordered = FrozenDictionary<string, DateTimeOffset>.Empty;
    private FrozenDictionary<string, DateTimeOffset> _configured;

    internal VerboseTenants(IOptionsMonitor<VerboseOptions> options, IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        _configured = Bounded(options.CurrentValue);
        _watch = options.OnChange(changed => Volatile.Write(ref _configured, Bounded(changed)));
        meters.Create(QrPilotTelemetry.MeterName).CreateObservableUpDownCounter(
            "qrpilot.verbose.tenants", Count, "{tenant}", "Tenants of which more is told now.");
    }

    /// <summary>Tells more of a tenant from now on, on this host.</summary>
    /// <param name="tenantId">The tenant's id.</param>
    /// <param name="duration">For how long; more than zero, at most <see cref="Longest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is out of its range.</exception>
    public void SwitchOn(string tenantId, TimeSpan duration)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenantId);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, Longest);
        Set(tenantId, _clock.GetUtcNow() + duration);
    }

    /// <summary>Ends what <see cref="SwitchOn"/> began, on this host. What the configuration says holds on.</summary>
    public void SwitchOff(string tenantId)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenantId);
        Set(tenantId, until: null);
    }

    /// <summary>Whether more is told of a tenant now.</summary>
    public bool Has(string tenantId)
    {
        ArgumentNullException.ThrowIfNull(tenantId);
        return IsOn(Volatile.Read(ref _ordered), tenantId) || IsOn(Volatile.Read(ref _configured), tenantId);
    }

    /// <summary>Follows the configuration no longer.</summary>
    public void Dispose() => _watch?.Dispose();

    private void Set(string tenantId, DateTimeOffset? until)
    {
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            var next = _ordered.Where(order => order.Value > now && order.Key != tenantId).ToDictionary(StringComparer.Ordinal);
            if (until is { } end)
            {
                next[tenantId] = end;
            }

            Volatile.Write(ref _ordered, next.ToFrozenDictionary(StringComparer.Ordinal));
        }
    }

    private bool IsOn(FrozenDictionary<string, DateTimeOffset> tenants, string tenantId) =>
        tenants.Count > 0 && tenants.TryGetValue(tenantId, out var until) && _clock.GetUtcNow() < until;

    private FrozenDictionary<string, DateTimeOffset> Bounded(VerboseOptions options)
    {
        var last = _clock.GetUtcNow() + Longest;
        return options.Until.ToFrozenDictionary(order => order.Key, order => order.Value < last ? order.Value : last, StringComparer.Ordinal);
    }

    private int Count() => _ordered.Keys.Union(_configured.Keys, StringComparer.Ordinal).Count(Has);
}
