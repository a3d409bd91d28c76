namespace QrPilot.Sdk.Api;

/// <summary>One side of the books, in whole đồng.</summary>
/// <param name="Recorded">Everything.</param>
/// <param name="Matched">What stands in a match.</param>
/// <param name="Listed">What stands in an exception.</param>
public sealed record SideView(long Recorded, long Matched, long Listed);
