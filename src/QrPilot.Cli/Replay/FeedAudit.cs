using QrPilot.Cli.Events;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Replay;

/// <summary>What a reading of the whole feed showed.</summary>
/// <param name="Events">How many events there are, everyone's.</param>
/// <param name="Gaps">How many numbers are missing.</param>
/// <param name="Repeats">How many numbers or keys came again.</param>
/// <param name="Missing">How many of the replay's own events are not there.</param>
internal sealed record FeedAudit(long Events, long Gaps, long Repeats, long Missing)
{
    /// <param name="api">The host.</param>
    /// <param name="expectedKeys">The keys of the replay's own events.</param>
    /// <param name="advance">Gets how many events were read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<FeedAudit> ReadAsync(
        QrPilotApiClient api, IReadOnlySet<string> expectedKeys, Action<int> advance, CancellationToken cancellationToken)
    {
        var density = new FeedDensity(0);
        var seen = new HashSet<string>(expectedKeys.Count, StringComparer.Ordinal);
        long again = 0;
        string? cursor = null;
        FeedAnswer page;
        do
        {
            page = await api.ReadFeedAsync(cursor, 1000, cancellationToken: cancellationToken);
            foreach (var next in page.Events)
            {
                var repeats = density.Repeats;
                density.Take(next);
                if (density.Repeats == repeats && expectedKeys.Contains(next.IdempotencyKey) && !seen.Add(next.IdempotencyKey))
                {
                    again++;
                }
            }

            advance(page.Events.Count);
            cursor = page.NextCursor;
        }
        while (page.HasMore);
        return new FeedAudit(density.Events, density.Gaps, density.Repeats + again, expectedKeys.Count - seen.Count);
    }
}
