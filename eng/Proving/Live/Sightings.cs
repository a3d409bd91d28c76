namespace QrPilot.Proving.Live;

/// <summary>What one browser saw.</summary>
/// <param name="IsDrawn">Whether its page is drawn; else a sighting is the change of its document.</param>
/// <param name="All">In the order in which they came.</param>
internal sealed record Sightings(bool IsDrawn, IReadOnlyList<Sighting> All)
{
    /// <summary>The milliseconds until an order was seen, or null. A later order of the table shows the earlier one as well.</summary>
    public double? DelayOf(LiveOrder order) => All
        .Where(sighting => sighting.Table == order.TableId && sighting.Owed >= order.Owed)
        .Select(sighting => (double?)(sighting.At - order.SentAt.ToUnixTimeMilliseconds()))
        .FirstOrDefault();
}
