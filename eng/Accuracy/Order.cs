namespace QrPilot.Accuracy;

/// <summary>An order as a stream tells it: where, when and how much.</summary>
/// <param name="Store">The store's number.</param>
/// <param name="At">When it was paid.</param>
/// <param name="Dong">The bill.</param>
internal sealed record Order(int Store, DateTimeOffset At, long Dong)
{
    public (int Store, DateOnly Date) Day => (Store, DateOnly.FromDateTime(At.UtcDateTime));
}
