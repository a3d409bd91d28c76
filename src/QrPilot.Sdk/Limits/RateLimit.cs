namespace QrPilot.Sdk.Limits;

/// <summary>How many requests a subject may make.</summary>
/// <param name="Requests">In any stretch as long as the window, nearly; at least 1.</param>
/// <param name="Window">At least a second, in whole milliseconds.</param>
public readonly record struct RateLimit(int Requests, TimeSpan Window);
