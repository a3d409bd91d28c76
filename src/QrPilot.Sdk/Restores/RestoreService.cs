using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Restores;

/// <summary>To be told after the database was restored from a backup, before hosts start on it again: what was outside of the database
/// knows of things that the restore has taken back.</summary>
public sealed class RestoreService
{
    private readonly IStorageHealth _storage;
    private readonly IFeedStore _feed;
    private readonly IAnswerCache? _cache;
    private readonly TimeProvider _clock;

    internal RestoreService(IStorageHealth storage, IFeedStore feed, IAnswerCache? cache, TimeProvider clock)
    {
        _storage = storage;
        _feed = feed;
        _cache = cache;
        _clock = clock;
    }

    /// <summary>Forgets the answers that are kept outside of the database, then begins a new epoch in the feeds of all tenants: readers of
    /// before are answered 410 once, with the place behind the last event that is still the same. Doing it again, or without a restore,
    /// costs every reader one more such answer and loses nothing.</summary>
    /// <param name="sharesNothing">Whether readers are to begin at the first event. For when hosts have added events to the restored
    /// database already: their numbers may be those of events that were read before and are gone.</param>
    /// <param name="cancellationToken">Ends the work before it is durable.</param>
    /// <exception cref="QrPilotException">The schema is not this version's, the storage cannot be used, or the kept answers cannot be
    /// forgotten: no epoch has begun.</exception>
    public async Task<RestoreReport> RestoredAsync(bool sharesNothing, CancellationToken cancellationToken)
    {
        await _storage.ProbeAsync(cancellationToken);
        var forgotten = _cache is null ? (long?)null : await _cache.ClearAsync(cancellationToken);
        return new RestoreReport(await _feed.BeginEpochsAsync(_clock.GetUtcNow(), sharesNothing, cancellationToken), forgotten);
    }
}
