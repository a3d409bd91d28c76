using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>What reconciliation decides by itself; what it does not decide it suggests. See docs/matching.md for the rules.</summary>
public sealed class MatchingOptions
{
    /// <summary>How far amounts may differ and still count as equal, in whole đồng.</summary>
    /// <value>Default: 0. From 0 to 100,000.</value>
    public long Tolerance { get; set; }

    /// <summary>How far apart a bill and money may be in time where only amount and time speak for them (R6, R7).</summary>
    /// <value>Default: 30 minutes. From 0 to 24 hours.</value>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether damaged references are matched (R3).</summary>
    /// <value>Default: true.</value>
    public bool DamagedReferences { get; set; } = true;

    /// <summary>Whether groups are matched whose bills are named (R4, R5).</summary>
    /// <value>Default: true.</value>
    public bool Groups { get; set; } = true;

    /// <summary>Whether the only bill and the only money of an amount in <see cref="Window"/> are matched (R6).</summary>
    /// <value>Default: false: money of strangers often has the same amount.</value>
    public bool UniqueInWindow { get; set; }

    internal MatchPolicy ToPolicy() => new()
    {
        Tolerance = new VndAmount(Tolerance),
        Window = Window,
        MatchesDamagedReferences = DamagedReferences,
        MatchesGroups = Groups,
        MatchesUniqueInWindow = UniqueInWindow,
    };
}
