using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching;

/// <summary>One part of one bill and the money that paid it.</summary>
/// <param name="ExpectedId">The expected side.</param>
/// <param name="ActualId">The actual side.</param>
/// <param name="SessionId">The session whose bill it pays.</param>
/// <param name="Tender">How it was paid.</param>
/// <param name="TransactionId">The gateway's transaction id, or null for cash.</param>
/// <param name="Amount">The amount, equal on both sides.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record Match(
    string ExpectedId,
    string ActualId,
    string SessionId,
    string Tender,
    string? TransactionId,
    VndAmount Amount,
    MatchRule Rule,
    string Reason);
