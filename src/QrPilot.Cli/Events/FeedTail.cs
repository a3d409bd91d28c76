using System.Text.Json;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Events;

/// <summary>Reads the feed page by page, prints it, and proves that it is dense.</summary>
internal sealed class FeedTail(QrPilotApiClient api, CliContext context)
{
    private const int PageSize = 1000;
    private const int WaitSeconds = 25;
    private const long LastByDefault = 10;

    public string? Cursor { get; init; }

    public bool FromStart { get; init; }

    public long? Limit { get; init; }

    public bool Wait { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var fromInside = Cursor is null && !FromStart;
        var density = new FeedDensity(Cursor is null ? 0 : null);
        var cursor = Cursor;
        try
        {
            var left = Limit ?? long.MaxValue;
            if (fromInside)
            {
                var last = new Queue<FeedEvent>();
                cursor = await SkipToEndAsync(density, last, cancellationToken);
                await PrintAsync(last);
                left = Wait ? long.MaxValue : 0;
            }

            while (left > 0 && density is { Gaps: 0, Repeats: 0 })
            {
                var page = await api.ReadFeedAsync(cursor, (int)Math.Min(left, PageSize), Wait ? WaitSeconds : 0, cancellationToken);
                await TakeAsync(page, density, cancellationToken);
                await PrintAsync(page.Events);
                cursor = page.NextCursor;
                left -= page.Events.Count;
                if (!page.HasMore && !Wait)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl-c is how following ends.
        }

        if (cursor is not null)
        {
            await context.Error.WriteLineAsync($"Next cursor: {cursor}");
        }

        return density is { Gaps: 0, Repeats: 0 } ? ExitCode.Ok : ExitCode.FeedNotDense;
    }

    /// <summary>Reads everything there is and keeps the last events.</summary>
    private async Task<string> SkipToEndAsync(FeedDensity density, Queue<FeedEvent> last, CancellationToken cancellationToken)
    {
        string? cursor = null;
        FeedAnswer page;
        do
        {
            page = await api.ReadFeedAsync(cursor, PageSize, cancellationToken: cancellationToken);
            await TakeAsync(page, density, cancellationToken);
            foreach (var next in page.Events)
            {
                last.Enqueue(next);
                if (last.Count > (Limit ?? LastByDefault))
                {
                    last.Dequeue();
                }
            }

            cursor = page.NextCursor;
        }
        while (page.HasMore);
        return cursor;
    }

    private async Task TakeAsync(FeedAnswer page, FeedDensity density, CancellationToken cancellationToken)
    {
        foreach (var next in page.Events)
        {
            if (density.Take(next) is { } wrong)
            {
                await context.Error.WriteLineAsync(wrong.AsMemory(), cancellationToken);
            }
        }
    }

    private async Task PrintAsync(IEnumerable<FeedEvent> events)
    {
        foreach (var next in events)
        {
            await context.Out.WriteLineAsync(JsonSerializer.Serialize(next, ApiJson.Default.FeedEvent));
        }

        await context.Out.FlushAsync();
    }
}
