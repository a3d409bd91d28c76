using QrPilot.Sdk.Storage;

namespace QrPilot.Proving.Feed;

/// <summary>One reader of one tenant's feed: follows it by number in pages of random sizes, and keeps account of what it sees.</summary>
internal sealed class FeedReading(IFeedStore feed, string tenantId, int seed)
{
    private const int LargestPage = 500;

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private ulong _order = 14_695_981_039_346_656_037;
    private long _last;

    public string TenantId => tenantId;

    public long Pages { get; private set; }

    public long Gaps { get; private set; }

    public long Repeats { get; private set; }

    public long Events { get; private set; }

    /// <summary>A fingerprint of the numbers and keys seen, in their order.</summary>
    public ulong Order => _order;

    /// <summary>Reads until the writers are done and the end is reached.</summary>
    public async Task FollowAsync(Task writers, CancellationToken cancellationToken)
    {
        while (true)
        {
            var isLast = writers.IsCompleted;
            var page = (await feed.ReadFeedAsync(tenantId, new FeedQuery(_last, _random.Next(1, LargestPage)), cancellationToken))!;
            Take(page);
            if (isLast && page.Events.Count == 0)
            {
                return;
            }
        }
    }

    private void Take(FeedPage page)
    {
        Pages++;
        foreach (var entry in page.Events)
        {
            Gaps += Math.Max(0, entry.Seq - _last - 1);
            Repeats += entry.Seq <= _last || !_seen.Add(entry.Event.IdempotencyKey) ? 1 : 0;
            _last = entry.Seq;
            Events++;
            Mix(entry.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Mix(entry.Event.IdempotencyKey);
        }
    }

    /// <summary>FNV-1a: enough to tell whether two readers saw the same.</summary>
    private void Mix(string text)
    {
        foreach (var letter in text)
        {
            _order = unchecked((_order ^ letter) * 1_099_511_628_211);
        }
    }
}
