using QrPilot.Sdk.Events;

namespace QrPilot.Sdk.Postgres.Feed;

/// <summary>Finds for every repeated event the one that was there first. Pure.</summary>
internal static class EarlierEvents
{
    /// <summary>The keys that were known before this commit.</summary>
    public static List<string> KeysOf(IReadOnlyList<EventDraft> events, long?[] numbers)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var fresh = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < numbers.Length; i++)
        {
            (numbers[i] is null ? keys : fresh).Add(events[i].IdempotencyKey);
        }

        keys.ExceptWith(fresh);
        return [.. keys];
    }

    /// <summary>One entry for each event.</summary>
    /// <param name="events">The events of the commit.</param>
    /// <param name="numbers">Their numbers; null where the key was known, before or in the commit itself.</param>
    /// <param name="stored">Those that were known before and are still there.</param>
    /// <param name="dropped">The numbers of those whose month has been dropped, by their keys. Such an event is told as it came now.</param>
    public static EventCommit[] Join(
        IReadOnlyList<EventDraft> events, long?[] numbers, IReadOnlyList<StoredEvent> stored, IReadOnlyDictionary<string, long> dropped)
    {
        var first = stored.ToDictionary(entry => entry.Event.IdempotencyKey, StringComparer.Ordinal);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] is { } seq)
            {
                first[events[i].IdempotencyKey] = new StoredEvent(seq, events[i]);
            }
        }

        var commits = new EventCommit[numbers.Length];
        for (var i = 0; i < commits.Length; i++)
        {
            commits[i] = numbers[i] is { } seq ? new EventCommit(seq, null)
                : first.TryGetValue(events[i].IdempotencyKey, out var earlier) ? new EventCommit(earlier.Seq, earlier.Event)
                : new EventCommit(dropped[events[i].IdempotencyKey], events[i]);
        }

        return commits;
    }
}
