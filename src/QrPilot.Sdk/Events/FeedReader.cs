using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Events;

/// <summary>Reads a tenant's feed by cursor and waits for news.</summary>
public sealed class FeedReader
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);
    private readonly IFeedStore _store;
    private readonly FeedCursors _cursors;
    private readonly FeedSignal _signal;
    private readonly FeedTelemetry _told;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _stopping;

    /// <param name="store">The logs.</param>
    /// <param name="cursors">Makes and reads cursors.</param>
    /// <param name="signal">Tells of new events.</param>
    /// <param name="told">Tells of readers.</param>
    /// <param name="clock">The time.</param>
    /// <param name="stopping">The host stops: whoever waits is answered with what there is.</param>
    internal FeedReader(
        IFeedStore store, FeedCursors cursors, FeedSignal signal, FeedTelemetry told, TimeProvider clock, CancellationToken stopping)
    {
        _told = told;
        _store = store;
        _cursors = cursors;
        _signal = signal;
        _clock = clock;
        _stopping = stopping;
    }

    /// <summary>Reads a page. Following its cursors gives every event once, in order, without a hole. A host that stops does not wait for
    /// news any more.</summary>
    /// <exception cref="CommandException">The cursor is malformed or another tenant's, from before a restore, or ahead of the feed; or the caller
    /// works in certain stores and has named none of them.</exception>
    public async Task<FeedResult> ReadAsync(Caller caller, FeedRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        CatalogService.RequireReach(caller, request.StoreId);
        using var span = _told.Begin(caller.TenantId);
        try
        {
            var (page, lastSeq) = await WaitForPageAsync(caller, request, cancellationToken);
            _told.Record(span, page, lastSeq, _clock.GetUtcNow());
            return page;
        }
        finally
        {
            _told.End();
        }
    }

    private async Task<(FeedResult Page, long LastSeq)> WaitForPageAsync(Caller caller, FeedRequest request, CancellationToken cancellationToken)
    {
        var position = request.Cursor is null ? ((int Epoch, long Seq)?)null : _cursors.Read(caller.TenantId, request.Cursor)
            ?? throw new CommandException(
                RefusalKind.Invalid, ErrorCodes.InvalidCursor, "The cursor is malformed or belongs to somebody else.", "cursor");
        var query = new FeedQuery(position?.Seq ?? 0, request.Limit, request.StoreId, request.Type);
        var deadline = _clock.GetUtcNow() + request.Wait;
        while (true)
        {
            var news = _signal.NextAsync(caller.TenantId);
            var page = await _store.ReadFeedAsync(caller.TenantId, query, cancellationToken)
                ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.NotFound, "There is no such tenant.");
            if (position is { } known && known.Epoch != page.Epoch)
            {
                throw await GoneAsync(caller.TenantId, known, page, cancellationToken);
            }

            if (query.AfterSeq > page.HeadSeq)
            {
                throw new CommandException(
                    RefusalKind.Conflict,
                    ErrorCodes.CursorAhead,
                    "The cursor is ahead of the feed: the database was set back, and nobody has told QrPilot yet (docs/operations.md).",
                    "cursor");
            }

            var left = deadline - _clock.GetUtcNow();
            if (page.Events.Count > 0 || left <= TimeSpan.Zero || _stopping.IsCancellationRequested)
            {
                return Result(caller.TenantId, page);
            }

            await WaitAsync(news, left < PollEvery ? left : PollEvery, cancellationToken);
        }
    }

    private (FeedResult Page, long LastSeq) Result(string tenantId, FeedPage page)
    {
        // With a filter an exhausted page moves on to the head, so that what was filtered out is not read again.
        var last = page.HasMore ? page.Events[^1].Seq : page.HeadSeq;
        return (new FeedResult(page.Events, _cursors.Make(tenantId, page.Epoch, last), page.HasMore, page.HeadSeq), last);
    }

    private async Task<CommandException> GoneAsync(
        string tenantId, (int Epoch, long Seq) position, FeedPage page, CancellationToken cancellationToken)
    {
        var common = FeedHistory.CommonSeq(position.Epoch, position.Seq, await _store.ListEpochsAsync(tenantId, cancellationToken));
        return new CommandException(
            RefusalKind.Gone,
            ErrorCodes.CursorBeforeRestore,
            $"The cursor is from before a restore. What was read behind event {common} is gone or another one; resume from resume_at.",
            "cursor",
            resumeAt: _cursors.Make(tenantId, page.Epoch, common));
    }

    private async Task WaitAsync(Task news, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping);
        var timer = Task.Delay(atMost, _clock, stop.Token);
        await Task.WhenAny(news, timer);
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
