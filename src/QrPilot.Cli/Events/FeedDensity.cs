using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Events;

/// <summary>Proves that a feed is dense: each number is the one before plus one.</summary>
/// <param name="last">The number before the first event, or null when the reading begins somewhere inside.</param>
internal sealed class FeedDensity(long? last)
{
    private long? _last = last;

    public long Events { get; private set; }

    /// <summary>How many numbers are missing.</summary>
    public long Gaps { get; private set; }

    /// <summary>How many events came again or out of order.</summary>
    public long Repeats { get; private set; }

    /// <summary>Takes the next event.</summary>
    /// <returns>What is wrong with its number, or null.</returns>
    public string? Take(FeedEvent next)
    {
        Events++;
        var expected = _last + 1;
        if (next.Seq < expected)
        {
            Repeats++;
            return $"The feed repeats: event {next.Seq} came after {_last}.";
        }

        _last = next.Seq;
        if (next.Seq > expected)
        {
            Gaps += next.Seq - expected.Value;
            return $"The feed has a gap: event {next.Seq} came where {expected} was due.";
        }

        return null;
    }
}
