using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>What is known of a piece of money.</summary>
/// <param name="Id">Its id in the books.</param>
/// <param name="Tender">A gateway's name, or <c>cash</c>.</param>
/// <param name="Amount">How much.</param>
/// <param name="At">When it moved (UTC).</param>
/// <param name="TransactionId">The gateway's number of it, or null.</param>
internal sealed record MoneyFact(string Id, string Tender, VndAmount Amount, DateTimeOffset At, string? TransactionId);
