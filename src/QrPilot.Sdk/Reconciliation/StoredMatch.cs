using QrPilot.Sdk.Matching;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>A match in the books.</summary>
/// <param name="Id">Prefix <c>mat_</c>.</param>
/// <param name="StoreId">The store, or null for the partition of unknown stores.</param>
/// <param name="BusinessDate">The business date.</param>
/// <param name="RunId">The run that made it.</param>
/// <param name="MatchedAt">UTC.</param>
/// <param name="Match">The two sides.</param>
public sealed record StoredMatch(
    string Id, string? StoreId, DateOnly BusinessDate, string RunId, DateTimeOffset MatchedAt, Match Match);
