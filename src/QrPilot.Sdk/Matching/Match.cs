using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching;

/// <summary>One part of one bill and money that paid it, or as much of both as one line of a group takes.</summary>
/// <param name="ExpectedId">The expected side.</param>
/// <param name="ActualId">The actual side.</param>
/// <param name="SessionId">The session whose bill it pays.</param>
/// <param name="Tender">How it was paid.</param>
/// <param name="TransactionId">The gateway's transaction id, or null for cash.</param>
/// <param name="ExpectedAmount">What it takes of the expected side.</param>
/// <param name="ActualAmount">What it takes of the money; differs within the policy's tolerance only.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Score">How sure, of 1000.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record Match(
    string ExpectedId,
    string ActualId,
    string SessionId,
    string Tender,
    string? TransactionId,
    VndAmount ExpectedAmount,
    VndAmount ActualAmount,
    PairingRule Rule,
    int Score,
    string Reason);
