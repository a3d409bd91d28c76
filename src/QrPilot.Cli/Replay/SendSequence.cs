namespace QrPilot.Cli.Replay;

/// <summary>Decides in which order an order's events are sent.</summary>
internal static class SendSequence
{
    /// <param name="firstEvent">How many events all orders before this one have.</param>
    /// <param name="count">How many events this order has.</param>
    /// <param name="step">Every so many-th event is sent out of order and twice; 0 for none.</param>
    /// <returns>Indexes of events. A displaced one stands behind its successor or, being the last, before its predecessor.</returns>
    public static IReadOnlyList<int> Of(long firstEvent, int count, int step)
    {
        var places = new List<(int Place, int Event)>(count);
        for (var i = 0; i < count; i++)
        {
            if (step == 0 || (firstEvent + i + 1) % step != 0)
            {
                places.Add((2 * i, i));
                continue;
            }

            var place = i + 1 < count ? (2 * i) + 3 : (2 * i) - 3;
            places.Add((place, i));
            places.Add((place, i));
        }

        return [.. places.OrderBy(place => place.Place).Select(place => place.Event)];
    }
}
