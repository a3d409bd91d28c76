namespace QrPilot.Rehearsal.Chaos;

/// <summary>What is to happen when. Safe for all threads.</summary>
internal sealed class Agenda
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, long Order)> _entries = new();
    private long _order;

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count == 0;
            }
        }
    }

    public void Add(DateTimeOffset at, Func<CancellationToken, Task> action)
    {
        lock (_gate)
        {
            _entries.Enqueue(action, (at, _order++));
        }
    }

    public List<Func<CancellationToken, Task>> TakeDue(DateTimeOffset now)
    {
        var due = new List<Func<CancellationToken, Task>>();
        lock (_gate)
        {
            while (_entries.TryPeek(out var action, out var place) && place.At <= now)
            {
                _entries.Dequeue();
                due.Add(action);
            }
        }

        return due;
    }
}
