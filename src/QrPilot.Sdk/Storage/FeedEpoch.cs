namespace QrPilot.Sdk.Storage;

/// <summary>A stretch of a tenant's feed. A restore of the database ends one and begins the next, since it takes events back whose numbers
/// are then given again: a number says which event it is only together with its epoch.</summary>
/// <param name="Number">Rises with every epoch; see <see cref="NumberAt"/>.</param>
/// <param name="AfterSeq">The last event that this epoch shares with the one before it; 0 for none.</param>
public sealed record FeedEpoch(int Number, long AfterSeq)
{
    private const int Last = 2_000_000_000;

    private static readonly DateTimeOffset Origin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The number of an epoch that begins at an instant: the seconds since the beginning of 2026. A counter in the database would
    /// not do, since a restore takes it back and a second restore would then give the number of the first again.</summary>
    /// <param name="begunAt">When it begins. A clock that was set back may give a number twice.</param>
    /// <returns>1 to 2,000,000,000, which is reached in 2089.</returns>
    public static int NumberAt(DateTimeOffset begunAt) => (int)Math.Clamp((begunAt - Origin).Ticks / TimeSpan.TicksPerSecond, 1, Last);
}
