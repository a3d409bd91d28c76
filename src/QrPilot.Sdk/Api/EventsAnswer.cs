namespace QrPilot.Sdk.Api;

/// <summary>A verdict for each event, in the order sent.</summary>
/// <param name="Verdicts">One for each event.</param>
public sealed record EventsAnswer(IReadOnlyList<EventVerdict> Verdicts);
