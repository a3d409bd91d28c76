using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Npgsql;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Commits;

/// <summary>Appends of a tenant that wait at the same moment share a transaction: while one commits, the next ones gather. Nobody waits for
/// company, and nobody hears of success before the commit.</summary>
internal sealed class AppendQueue : IAsyncDisposable, IDisposable
{
    private readonly CommitRunner _runner;
    private readonly PostgresStoreOptions _options;
    private readonly AppendTelemetry _told;
    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isClosed;
    private int _pending;

    public AppendQueue(CommitRunner runner, IOptions<PostgresStoreOptions> options, AppendTelemetry told)
    {
        (_runner, _options, _told) = (runner, options.Value, told);
        told.Watch(() => Volatile.Read(ref _pending));
    }

    /// <exception cref="CommandException">More events wait than the options allow: nothing was taken in.</exception>
    /// <exception cref="QrPilotException">The host stops: nothing was taken in.</exception>
    public async Task<CommitResult> AddAsync(Commit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var count = commit.Events.Count;
        try
        {
            if (Interlocked.Add(ref _pending, count) > _options.PendingEvents)
            {
                _told.Refuse(count);
                throw Busy();
            }

            if (_isClosed)
            {
                throw new QrPilotException(ErrorCodes.StorageUnavailable, "This host stops; send the events again.");
            }

            var append = new PendingAppend(commit, _told.Now(), cancellationToken);
            var line = _lines.GetOrAdd(commit.TenantId, static _ => new Line());
            if (line.Join(append))
            {
                // It runs for whoever stands in the line, so it does not end with this caller.
                _ = WorkAsync(line);
            }

            return await append.Task.ConfigureAwait(false);
        }
        finally
        {
            if (Interlocked.Add(ref _pending, -count) == 0 && _isClosed)
            {
                _drained.TrySetResult();
            }
        }
    }

    /// <summary>Lets nobody in any more, and waits until every append that was taken in is committed or refused, also those whose callers
    /// have gone.</summary>
    public ValueTask DisposeAsync()
    {
        _isClosed = true;
        if (Interlocked.CompareExchange(ref _pending, 0, 0) == 0)
        {
            _drained.TrySetResult();
        }

        return new ValueTask(_drained.Task);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task WorkAsync(Line line)
    {
        while (line.Take(_options.EventsPerTransaction) is { Count: > 0 } appends)
        {
            await CommitAsync(appends).ConfigureAwait(false);
        }
    }

    private async Task CommitAsync(List<PendingAppend> appends)
    {
        try
        {
            using var span = _told.Begin(appends);
            var result = await _runner.RunAsync(AppendBatch.Join(appends), CancellationToken.None).ConfigureAwait(false);
            if (result.Outcome == CommitOutcome.Committed || appends.Count == 1)
            {
                AppendBatch.Share(appends, result);
            }
            else
            {
                await CommitHalvesAsync(appends).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (appends.Count > 1 && exception is PostgresException or ArgumentException)
        {
            await CommitHalvesAsync(appends).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Every caller gets it; the line goes on.
            appends.ForEach(append => append.Fail(exception));
        }
    }

    /// <summary>One of them was refused or is a conflict, and so all was undone. It is found by halves: the others still share.</summary>
    private async Task CommitHalvesAsync(List<PendingAppend> appends)
    {
        var half = appends.Count / 2;
        await CommitAsync(appends[..half]).ConfigureAwait(false);
        await CommitAsync(appends[half..]).ConfigureAwait(false);
    }

    private static CommandException Busy() => new(
        RefusalKind.TooManyRequests,
        ErrorCodes.StoreBusy,
        "More events wait to be stored than this host takes; send them again.",
        retryAfter: TimeSpan.FromSeconds(1));

    /// <summary>The appends of one tenant, first come first served, and whether somebody works on them.</summary>
    private sealed class Line
    {
        /// <summary>So many events are not divided: what a transaction costs by itself would weigh too much on each.</summary>
        private const int Few = 64;

        private readonly Lock _gate = new();
        private readonly Queue<PendingAppend> _waiting = new();
        private int _events;
        private bool _isServed;

        /// <summary>Stands in line; true when the caller is to begin serving it.</summary>
        public bool Join(PendingAppend append)
        {
            lock (_gate)
            {
                _waiting.Enqueue(append);
                _events += append.Commit.Events.Count;
                var begins = !_isServed;
                _isServed = true;
                return begins;
            }
        }

        /// <summary>Takes the next ones, at least one; none when the line is empty, and then its service ends. Of many it takes half: while
        /// those commit, the host answers the ones before and hears the next, and neither waits for the other.</summary>
        /// <param name="most">At most so many events.</param>
        public List<PendingAppend> Take(int most)
        {
            var taken = new List<PendingAppend>();
            lock (_gate)
            {
                var room = Math.Min(most, Math.Max(Few, _events / 2));
                while (_waiting.TryPeek(out var next) && (taken.Count == 0 || next.Commit.Events.Count <= room))
                {
                    _waiting.Dequeue();
                    _events -= next.Commit.Events.Count;
                    if (next.TryTake())
                    {
                        taken.Add(next);
                        room -= next.Commit.Events.Count;
                    }
                }

                _isServed = taken.Count > 0;
            }

            return taken;
        }
    }
}
