using QrPilot.Sdk.Cash;
using QrPilot.Sdk.MerchantUi.Reconcile;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.MerchantUi.Close;

/// <summary>A store's day as it is closed.</summary>
/// <param name="Review">What is reconciled of it.</param>
/// <param name="Sheet">Its drawer.</param>
/// <param name="Names">Who is who, by credential.</param>
internal sealed record CloseModel(DayReview Review, CashSheet Sheet, IReadOnlyDictionary<string, string> Names)
{
    public DayClose? Close => Sheet.Close;

    /// <summary>What of the store is not dealt with.</summary>
    public IReadOnlyList<ReviewItem> Unresolved => Review.Own;
}
