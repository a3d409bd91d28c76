namespace QrPilot.Sdk.Matching;

/// <summary>A part of a bill and money that may belong together; both are listed, and a person decides.</summary>
/// <param name="ExpectedId">The expected side.</param>
/// <param name="ActualId">The actual side.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Score">How sure, of 1000.</param>
/// <param name="Reason">What speaks for it and why it was not matched.</param>
public sealed record SuggestedMatch(string ExpectedId, string ActualId, PairingRule Rule, int Score, string Reason);
