using QrPilot.Sdk.Events;

namespace QrPilot.Sdk.Postgres.Feed;

/// <summary>Finds for every repeated event the one that was there first. Pure.</summary>
internal static class EarlierEvents
{
    /// <summary>The keys that were known before this commit.</summary>
    public static List<string> KeysOf(IReadOnlyList<EventDraft> events, long?[] numbers)
    {
        if (!numbers.Contains(null))
        {
            return [];
        }

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
    /// <param name="known">Those that were known before. One that was dropped is told as it came now.</param>
    public static EventCommit[] Join(IReadOnlyList<EventDraft> events, long?[] numbers, IReadOnlyList<KnownEvent> known)
    {
        if (!numbers.Contains(null))
        {
            return Array.ConvertAll(numbers, static number => new EventCommit(number!.Value, null));
        }

        var first = known.ToDictionary(entry => entry.IdempotencyKey, StringComparer.Ordinal);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] is { } seq)
            {
                first[events[i].IdempotencyKey] = new KnownEvent(events[i].IdempotencyKey, seq, events[i]);
            }
        }

        var commits = new EventCommit[numbers.Length];
        for (var i = 0; i < commits.Length; i++)
        {
            var earlier = first[events[i].IdempotencyKey];
            commits[i] = numbers[i] is { } seq ? new EventCommit(seq, null) : new EventCommit(earlier.Seq, earlier.Event ?? events[i]);
        }

        return commits;
    }
}
