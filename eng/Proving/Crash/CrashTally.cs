using System.Collections.Concurrent;

namespace QrPilot.Proving.Crash;

/// <summary>What the clients did, what the hosts acknowledged, and what was found wrong.</summary>
internal sealed class CrashTally
{
    private const int MostFindings = 20;
    private readonly ConcurrentDictionary<string, int> _reasons = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _events = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DateOnly, bool> _dates = new();
    private readonly ConcurrentQueue<string> _findings = new();
    private long _duplicates;
    private long _differing;
    private long _cash;
    private long _momo;
    private int _visits;

    /// <summary>Events that a host took, by key, with the number that it told.</summary>
    public IReadOnlyDictionary<string, long> Events => _events;

    /// <summary>The business dates of the sessions.</summary>
    public IReadOnlyCollection<DateOnly> Dates => [.. _dates.Keys.Order()];

    public IReadOnlyList<string> Findings => [.. _findings.Take(MostFindings)];

    /// <summary>Attempts that were made again, by what they met.</summary>
    public IReadOnlyDictionary<string, int> Retried => new SortedDictionary<string, int>(_reasons, StringComparer.Ordinal);

    public long Duplicates => Interlocked.Read(ref _duplicates);

    public long Differing => Interlocked.Read(ref _differing);

    public long Cash => Interlocked.Read(ref _cash);

    public long MoMo => Interlocked.Read(ref _momo);

    public int Visits => Volatile.Read(ref _visits);

    public void Find(string finding) => _findings.Enqueue(finding);

    public void Retry(string reason) => _reasons.AddOrUpdate(reason, 1, static (_, count) => count + 1);

    public void SendAgain() => Interlocked.Increment(ref _duplicates);

    public void Differ(string what)
    {
        Interlocked.Increment(ref _differing);
        Find(what);
    }

    /// <summary>A key that was told twice must have the same number.</summary>
    public void Take(string key, long seq)
    {
        if (_events.GetOrAdd(key, seq) is var first && first != seq)
        {
            Differ($"The event {key} was acknowledged as number {first} and as number {seq}.");
        }
    }

    public void TakeDate(DateOnly date) => _dates.TryAdd(date, true);

    public void TakeCash(long amount) => Interlocked.Add(ref _cash, amount);

    public void TakeMoMo(long amount) => Interlocked.Add(ref _momo, amount);

    public void EndVisit() => Interlocked.Increment(ref _visits);
}
