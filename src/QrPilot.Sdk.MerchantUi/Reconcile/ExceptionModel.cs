namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>An exception by itself.</summary>
/// <param name="Review">The day that it belongs to.</param>
/// <param name="Item">The exception.</param>
/// <param name="Candidates">What may belong to it, the likeliest first.</param>
internal sealed record ExceptionModel(DayReview Review, ReviewItem Item, IReadOnlyList<Candidate> Candidates);
