using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>Open exceptions of one cause.</summary>
/// <param name="Class">The cause.</param>
/// <param name="IsStray">Whether nobody knows whose store's money it is.</param>
/// <param name="Items">The largest first.</param>
internal sealed record ReviewGroup(ExceptionClass Class, bool IsStray, IReadOnlyList<ReviewItem> Items)
{
    /// <summary>How its page and its part of the day's page are called.</summary>
    public string Key => Class + (IsStray ? "-stray" : "");

    public VndAmount AtRisk => VndAmount.Sum(Items.Select(item => item.Finding.AtRisk));

    /// <summary>Whether several can be decided at once: where nothing has to be picked.</summary>
    public bool HasBulk => Items.Count > 1 && Items.Any(item => item.Move is ItemMove.RecordCash or ItemMove.Accept);
}
