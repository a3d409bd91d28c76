namespace QrPilot.Sdk.Limits;

/// <summary>How many requests of a subject were let through. Those that were refused do not count.</summary>
/// <param name="Previous">In the window before this one.</param>
/// <param name="Current">In this window so far.</param>
public readonly record struct RateUse(long Previous, long Current);
