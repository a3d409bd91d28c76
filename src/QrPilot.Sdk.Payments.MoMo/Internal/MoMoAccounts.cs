using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>The accounts of the options in force. Read at first use, never at construction, and again when the options change.</summary>
internal sealed class MoMoAccounts(IOptionsMonitor<MoMoOptions> options, TimeProvider clock, ILogger logger)
{
    private readonly Lock _gate = new();
    private volatile Snapshot? _snapshot;

    /// <exception cref="OptionsValidationException">The options are wrong; the message names every mistake and no secret.</exception>
    public MoMoAccount? Find(string account)
    {
        var current = options.CurrentValue;
        var snapshot = _snapshot;
        if (snapshot is null || !ReferenceEquals(snapshot.Options, current))
        {
            snapshot = Build(current);
        }

        return snapshot.Accounts.GetValueOrDefault(account);
    }

    private Snapshot Build(MoMoOptions current)
    {
        lock (_gate)
        {
            if (_snapshot is { } ready && ReferenceEquals(ready.Options, current))
            {
                return ready;
            }

            var accounts = current.Accounts.ToFrozenDictionary(
                pair => pair.Key,
                pair => new MoMoAccount(pair.Key, pair.Value, MoMoResilience.Build(pair.Key, pair.Value.Timeout, clock, logger)),
                StringComparer.Ordinal);
            var built = new Snapshot(current, accounts);
            _snapshot = built;
            return built;
        }
    }

    private sealed record Snapshot(MoMoOptions Options, FrozenDictionary<string, MoMoAccount> Accounts);
}
