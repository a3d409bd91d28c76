using System.Runtime.InteropServices;

namespace QrPilot.Sdk.Matching;

/// <summary>Two rows that may belong together; both are left over, and a person decides.</summary>
/// <param name="Expected">Row of the expected table.</param>
/// <param name="Actual">Row of the actual table.</param>
/// <param name="Group">1 and up for the lines of a group, 0 for a pair.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Why">What speaks for it.</param>
/// <param name="WhyNot">Why it was not matched.</param>
/// <param name="Score">How sure, of 1000.</param>
/// <param name="Rejected">Row of the actual table that came next for this bill, or -1.</param>
/// <param name="WhyRejected">Why it came next only.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MatchSuggestion(
    int Expected,
    int Actual,
    int Group,
    PairingRule Rule,
    MatchReason Why,
    MatchReason WhyNot,
    int Score,
    int Rejected = -1,
    MatchReason WhyRejected = MatchReason.NothingNear);
