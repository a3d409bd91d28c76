using QrPilot.Sdk.Api;

namespace QrPilot.Proving.Crash;

/// <summary>A walk along the feed by cursor, page by page of any size, at whichever host has its turn.</summary>
internal sealed class FeedWalk(RetryingClient client, int seed)
{
    private const int LargestPage = 1_000;
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private string? _cursor;
    private long _last;

    /// <summary>The number of each key.</summary>
    public IReadOnlyDictionary<string, long> Numbers => _numbers;

    /// <summary>Numbers that are missing.</summary>
    public long Gaps { get; private set; }

    /// <summary>Numbers and keys that came again.</summary>
    public long Repeats { get; private set; }

    /// <summary>Reads on until it is told to stop.</summary>
    public async Task FollowAsync(CancellationToken stop, CancellationToken cancellationToken)
    {
        while (!stop.IsCancellationRequested)
        {
            await ReadPageAsync(wait: 1, cancellationToken);
        }
    }

    public async Task ReadToEndAsync(CancellationToken cancellationToken)
    {
        while (await ReadPageAsync(wait: 0, cancellationToken))
        {
            // Page after page.
        }
    }

    private async Task<bool> ReadPageAsync(int wait, CancellationToken cancellationToken)
    {
        var cursor = _cursor is null ? "" : $"&cursor={Uri.EscapeDataString(_cursor)}";
        var path = $"/v1/events?limit={_random.Next(1, LargestPage + 1)}&wait={wait}{cursor}";
        var page = await client.GetAsync(path, ApiJson.Default.FeedAnswer, cancellationToken);
        foreach (var next in page.Events)
        {
            Take(next);
        }

        _cursor = page.NextCursor;
        return page.HasMore;
    }

    private void Take(FeedEvent next)
    {
        if (next.Seq <= _last || !_numbers.TryAdd(next.IdempotencyKey, next.Seq))
        {
            Repeats++;
        }

        Gaps += Math.Max(0, next.Seq - _last - 1);
        _last = Math.Max(_last, next.Seq);
    }
}
