using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>A bill and money that may belong together, side by side.</summary>
/// <param name="SessionId">The session whose bill it is.</param>
/// <param name="ActualId">The money.</param>
/// <param name="Bill">What the bill is called: its table, and the store where it is another one.</param>
/// <param name="BillAmount">What is missing of the bill.</param>
/// <param name="BillAt">When its session was opened (UTC), or null.</param>
/// <param name="Money">What is known of the money, or null where it came on another day.</param>
/// <param name="MoneyAmount">What is open of the money.</param>
/// <param name="Rule">The rule that found the two, or null where they only are what is left of the day.</param>
internal sealed record Candidate(
    string SessionId,
    string ActualId,
    string? Bill,
    VndAmount BillAmount,
    DateTimeOffset? BillAt,
    MoneyFact? Money,
    VndAmount MoneyAmount,
    PairingRule? Rule)
{
    public VndAmount Difference => (BillAmount - MoneyAmount).Abs();
}
