using System.Collections.Concurrent;

namespace QrPilot.Sdk.Lookups;

/// <summary>Keeps what was read for a short time. Callers that ask for the same share one reading.</summary>
/// <param name="lifetime">What was read is at most this old; zero keeps nothing.</param>
/// <param name="clock">Tells its age.</param>
internal sealed class ShortMemory<TKey, TValue>(TimeSpan lifetime, TimeProvider clock)
    where TKey : notnull
    where TValue : class
{
    /// <summary>More than that is not worth the room: then all is forgotten.</summary>
    private const int Most = 20_000;

    private Page _page = new(clock.GetTimestamp());

    /// <summary>What there is under the keys. What there is not is asked for again each time.</summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="read">Reads what is not at hand.</param>
    /// <param name="keyOf">The key of what was read.</param>
    /// <param name="cancellationToken">Ends the waiting; the reading goes on for whoever shares it.</param>
    public ValueTask<IReadOnlyDictionary<TKey, TValue>> FindAsync(
        IReadOnlyCollection<TKey> keys,
        Func<IReadOnlyCollection<TKey>, Task<IReadOnlyList<TValue>>> read,
        Func<TValue, TKey> keyOf,
        CancellationToken cancellationToken)
    {
        if (lifetime <= TimeSpan.Zero)
        {
            return new ValueTask<IReadOnlyDictionary<TKey, TValue>>(ReadAllAsync(keys, read, keyOf, cancellationToken));
        }

        var page = CurrentPage();
        var found = new Dictionary<TKey, TValue>(keys.Count);
        foreach (var key in keys)
        {
            if (!page.Readings.TryGetValue(key, out var reading) || !reading.IsCompletedSuccessfully)
            {
                return new ValueTask<IReadOnlyDictionary<TKey, TValue>>(FindAsync(page, keys, read, keyOf, cancellationToken));
            }

            Add(found, key, reading.Result);
        }

        return new ValueTask<IReadOnlyDictionary<TKey, TValue>>(found);
    }

    /// <summary>Forgets what may have changed. A reading that is on its way is not kept either.</summary>
    public void Forget(TKey key) => _page.Readings.TryRemove(key, out _);

    private static async Task<IReadOnlyDictionary<TKey, TValue>> ReadAllAsync(
        IReadOnlyCollection<TKey> keys,
        Func<IReadOnlyCollection<TKey>, Task<IReadOnlyList<TValue>>> read,
        Func<TValue, TKey> keyOf,
        CancellationToken cancellationToken) =>
        keys.Count == 0 ? new Dictionary<TKey, TValue>() : (await read(keys).WaitAsync(cancellationToken)).ToDictionary(keyOf);

    /// <summary>Waits for what others read, and reads what nobody does.</summary>
    private static async Task<IReadOnlyDictionary<TKey, TValue>> FindAsync(
        Page page,
        IReadOnlyCollection<TKey> keys,
        Func<IReadOnlyCollection<TKey>, Task<IReadOnlyList<TValue>>> read,
        Func<TValue, TKey> keyOf,
        CancellationToken cancellationToken)
    {
        var readings = new Dictionary<TKey, Task<TValue?>>(keys.Count);
        var missing = new Dictionary<TKey, TaskCompletionSource<TValue?>>();
        foreach (var key in keys)
        {
            var own = new TaskCompletionSource<TValue?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var reading = page.Readings.GetOrAdd(key, own.Task);
            readings[key] = reading;
            if (reading == own.Task)
            {
                missing[key] = own;
            }
        }

        if (missing.Count > 0)
        {
            _ = ReadAsync(page, missing, read, keyOf);
        }

        var found = new Dictionary<TKey, TValue>(keys.Count);
        foreach (var (key, reading) in readings)
        {
            Add(found, key, await reading.WaitAsync(cancellationToken));
        }

        return found;
    }

    private static void Add(Dictionary<TKey, TValue> found, TKey key, TValue? value)
    {
        if (value is not null)
        {
            found[key] = value;
        }
    }

    private static async Task ReadAsync(
        Page page,
        Dictionary<TKey, TaskCompletionSource<TValue?>> missing,
        Func<IReadOnlyCollection<TKey>, Task<IReadOnlyList<TValue>>> read,
        Func<TValue, TKey> keyOf)
    {
        try
        {
            var found = (await read(missing.Keys)).ToDictionary(keyOf);
            foreach (var (key, waiting) in missing)
            {
                if (!found.TryGetValue(key, out var value))
                {
                    page.Remove(key, waiting.Task);
                }

                waiting.SetResult(value);
            }
        }
        catch (Exception failure)
        {
            foreach (var (key, waiting) in missing)
            {
                page.Remove(key, waiting.Task);
                waiting.SetException(failure);
            }
        }
    }

    private Page CurrentPage()
    {
        var page = _page;
        if (page.Readings.Count <= Most && clock.GetElapsedTime(page.Since) < lifetime)
        {
            return page;
        }

        // Whoever turns the page first; the others take the new one.
        var next = new Page(clock.GetTimestamp());
        var known = Interlocked.CompareExchange(ref _page, next, page);
        return known == page ? next : known;
    }

    /// <summary>What was read since an instant. Nothing on it is older, so that nothing needs an age of its own.</summary>
    private sealed class Page(long since)
    {
        public long Since => since;

        public ConcurrentDictionary<TKey, Task<TValue?>> Readings { get; } = new();

        public void Remove(TKey key, Task<TValue?> reading) => Readings.TryRemove(KeyValuePair.Create(key, reading));
    }
}
