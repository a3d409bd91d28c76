using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Resolutions;

/// <summary>What people decided about a piece of money: it is for a bill, or it is to be matched by nobody else.</summary>
/// <param name="ActualId">The money: a capture, or a line of a settlement report.</param>
/// <param name="From">The store and date that it came on.</param>
/// <param name="Day">The store and date in whose books it stands: those of the bill, or else <paramref name="From"/>.</param>
/// <param name="SessionId">The session whose bill it is for; null where the rules are only to leave it alone.</param>
/// <param name="ExpectedId">The part of the bill that it pays first, or null.</param>
public sealed record MoneyLink(string ActualId, StoreDate From, StoreDate Day, string? SessionId, string? ExpectedId);
