namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>Several exceptions of one cause, to be decided at once.</summary>
/// <param name="Review">The day.</param>
/// <param name="Group">The exceptions.</param>
internal sealed record BulkModel(DayReview Review, ReviewGroup Group)
{
    /// <summary>The most at once; the rest comes after them.</summary>
    public const int Most = 100;

    public IReadOnlyList<ReviewItem> Items => [.. Group.Items.Take(Most)];

    public bool MayTakeCash => Items.All(item => item.MayTakeCash);
}
