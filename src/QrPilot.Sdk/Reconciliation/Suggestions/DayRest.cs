using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation.Suggestions;

/// <summary>What a day has left without a match.</summary>
/// <param name="Day">The store and date.</param>
/// <param name="Expected">Parts of bills.</param>
/// <param name="Actual">Money.</param>
internal sealed record DayRest(StoreDate Day, IReadOnlyList<ExpectedTender> Expected, IReadOnlyList<ActualMoney> Actual);
