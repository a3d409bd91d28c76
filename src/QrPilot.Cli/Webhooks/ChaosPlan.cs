using QrPilot.Cli.Replay;

namespace QrPilot.Cli.Webhooks;

/// <summary>Which trouble meets which message: a function of the seed and the message's id alone. Pure.</summary>
/// <param name="Seed">Tells one rehearsal from another; null for no trouble at all.</param>
internal sealed record ChaosPlan(long? Seed)
{
    public static readonly ChaosPlan Calm = new((long?)null);

    /// <summary>How many messages may overtake one.</summary>
    public const int Window = 8;

    /// <summary>How often each trouble strikes.</summary>
    private const double Share = 0.25;

    public bool Strikes(ChaosFault fault, string id) => Seed is { } seed && StableHash.Share(seed, id, fault.ToString()) < Share;

    /// <summary>A number of the message's own for one question.</summary>
    public uint Draw(string question, string id) => (uint)StableHash.Mixed64($"{Seed}|draw|{question}|{id}");

    /// <summary>Puts messages after up to <see cref="Window"/> of their successors.</summary>
    public IEnumerable<DayMessage> Reorder(IEnumerable<DayMessage> messages)
    {
        var waiting = new PriorityQueue<DayMessage, (long Due, long Index)>();
        foreach (var (index, message) in messages.Index())
        {
            var late = Strikes(ChaosFault.Reordered, message.Id) ? 1 + (Draw("late", message.Id) % Window) : 0;
            waiting.Enqueue(message, (index + late, late == 0 ? index : long.MaxValue));
            while (waiting.TryPeek(out var next, out var priority) && priority.Due <= index)
            {
                waiting.Dequeue();
                yield return next;
            }
        }

        while (waiting.TryDequeue(out var next, out _))
        {
            yield return next;
        }
    }
}
