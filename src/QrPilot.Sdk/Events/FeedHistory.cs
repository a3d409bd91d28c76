using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Events;

/// <summary>What a reader of an earlier epoch has in common with the log as it is now. Pure.</summary>
internal static class FeedHistory
{
    /// <summary>The last event that the reader has read and that is still the same.</summary>
    /// <param name="epoch">The epoch in which it read; not the log's present one.</param>
    /// <param name="seq">The number of the last event that it has read.</param>
    /// <param name="epochs">The log's epochs, the first one first.</param>
    /// <returns>0 when nothing is known to be the same: the epoch is not one of this log's, because a restore took it back, too.</returns>
    public static long CommonSeq(int epoch, long seq, IReadOnlyList<FeedEpoch> epochs)
    {
        var isKnown = false;
        foreach (var known in epochs)
        {
            isKnown |= known.Number == epoch;
            if (known.Number > epoch)
            {
                seq = Math.Min(seq, known.AfterSeq);
            }
        }

        return isKnown ? seq : 0;
    }
}
