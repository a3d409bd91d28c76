namespace QrPilot.Sdk.Kpis;

/// <summary>A rate in things and in đồng.</summary>
/// <param name="ByCount">In things.</param>
/// <param name="ByValue">In đồng.</param>
public sealed record RatePair(Rate ByCount, Rate ByValue);
