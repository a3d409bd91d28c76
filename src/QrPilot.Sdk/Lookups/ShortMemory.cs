using System.Collections.Concurrent;

namespace QrPilot.Sdk.Lookups;

/// <summary>Keeps what was read for a short time. Callers that ask for the same share one reading.</summary>
/// <param name="lifetime">What was read is at most this old; zero keeps nothing.</param>
/// <param name="clock">Tells its age.</param>
/// <param name="read">Reads what is not at hand, of keys that stand once each.</param>
internal sealed class ShortMemory<TKey, TValue>(
    TimeSpan lifetime, TimeProvider clock, Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, TValue>>> read)
    where TKey : notnull
    where TValue : class
{
    /// <summary>More than that is not worth the room: then all is forgotten.</summary>
    private const int Most = 20_000;

    private Page _page = new(clock.GetTimestamp());

    /// <summary>What there is under a key, or null. What there is not is asked for again each time.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the waiting; the reading goes on for whoever shares it.</param>
    public ValueTask<TValue?> FindAsync(TKey key, CancellationToken cancellationToken)
    {
        return lifetime > TimeSpan.Zero && CurrentPage().Readings.TryGetValue(key, out var reading) && reading.IsCompletedSuccessfully
            ? new ValueTask<TValue?>(reading.Result)
            : OnlyAsync(FindAllAsync([key], cancellationToken));

        static async ValueTask<TValue?> OnlyAsync(ValueTask<TValue?[]> found) => (await found)[0];
    }

    /// <summary>What there is under each key, in the order of the keys; null where there is nothing.</summary>
    /// <param name="keys">The keys; one may stand more than once.</param>
    /// <param name="cancellationToken">Ends the waiting; the reading goes on for whoever shares it.</param>
    public ValueTask<TValue?[]> FindAllAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        if (lifetime <= TimeSpan.Zero)
        {
            return new ValueTask<TValue?[]>(ReadAllAsync(keys, cancellationToken));
        }

        var page = CurrentPage();
        var found = new TValue?[keys.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if (!page.Readings.TryGetValue(keys[i], out var reading) || !reading.IsCompletedSuccessfully)
            {
                return new ValueTask<TValue?[]>(FindAllAsync(page, keys, cancellationToken));
            }

            found[i] = reading.Result;
        }

        return new ValueTask<TValue?[]>(found);
    }

    /// <summary>Forgets what may have changed. A reading that is on its way is not kept either.</summary>
    public void Forget(TKey key) => _page.Readings.TryRemove(key, out _);

    private async Task<TValue?[]> ReadAllAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var found = await read([.. keys.Distinct()]).WaitAsync(cancellationToken);
        return [.. keys.Select(found.GetValueOrDefault)];
    }

    /// <summary>Waits for what others read, and reads what nobody does.</summary>
    private async Task<TValue?[]> FindAllAsync(Page page, IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var readings = new Task<TValue?>[keys.Count];
        var missing = new Dictionary<TKey, TaskCompletionSource<TValue?>>();
        for (var i = 0; i < readings.Length; i++)
        {
            var own = new TaskCompletionSource<TValue?>(TaskCreationOptions.RunContinuationsAsynchronously);
            readings[i] = page.Readings.GetOrAdd(keys[i], own.Task);
            if (readings[i] == own.Task)
            {
                missing[keys[i]] = own;
            }
        }

        if (missing.Count > 0)
        {
            page.Add(missing.Count);
            _ = ReadAsync(page, missing);
        }

        var found = new TValue?[keys.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = await readings[i].WaitAsync(cancellationToken);
        }

        return found;
    }

    private async Task ReadAsync(Page page, Dictionary<TKey, TaskCompletionSource<TValue?>> missing)
    {
        try
        {
            var found = await read(missing.Keys);
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
        if (page.Taken <= Most && clock.GetElapsedTime(page.Since) < lifetime)
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
        private int _taken;

        public long Since => since;

        /// <summary>How many readings it ever took. To count those it has would take all its locks, each time that something is looked up.</summary>
        public int Taken => Volatile.Read(ref _taken);

        public ConcurrentDictionary<TKey, Task<TValue?>> Readings { get; } = new();

        public void Add(int readings) => Interlocked.Add(ref _taken, readings);

        public void Remove(TKey key, Task<TValue?> reading) => Readings.TryRemove(KeyValuePair.Create(key, reading));
    }
}
