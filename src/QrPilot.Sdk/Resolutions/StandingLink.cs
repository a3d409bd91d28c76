namespace QrPilot.Sdk.Resolutions;

/// <summary>A link that holds.</summary>
/// <param name="Link">The link.</param>
/// <param name="ResolutionId">The decision that made it.</param>
public sealed record StandingLink(MoneyLink Link, string ResolutionId);
