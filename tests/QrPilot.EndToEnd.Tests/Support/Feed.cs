using QrPilot.Sdk.Api;

namespace QrPilot.EndToEnd.Tests.Support;

internal static class Feed
{
    /// <summary>Follows the feed until it is as long as asked.</summary>
    public static async Task ReachAsync(QrPilotApiClient client, long events)
    {
        string? cursor = null;
        FeedAnswer page;
        do
        {
            page = await client.ReadFeedAsync(cursor, limit: 1000, waitSeconds: 10);
            cursor = page.NextCursor;
        }
        while (page.HeadSeq < events);
    }
}
