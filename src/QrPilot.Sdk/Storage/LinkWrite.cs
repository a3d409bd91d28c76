using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.Storage;

/// <summary>Sets or removes what people decided about a piece of money.</summary>
/// <param name="ActualId">The money.</param>
/// <param name="Link">What holds from now on, or null for nothing.</param>
/// <param name="ExpectedResolutionId">The decision that held when it was read, or null for none; another one is a conflict.</param>
public sealed record LinkWrite(string ActualId, StandingLink? Link, string? ExpectedResolutionId);
