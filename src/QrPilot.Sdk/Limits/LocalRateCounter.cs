namespace QrPilot.Sdk.Limits;

/// <summary>Counts in this process, exactly, for all threads. Remembers the 50,000 subjects that came last; one that is forgotten starts
/// anew.</summary>
/// <param name="clock">Tells the windows.</param>
public sealed class LocalRateCounter(TimeProvider clock) : IRateCounter
{
    internal const int MostSubjects = 50_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Subject, TimeSpan Window), Count> _counts = [];
    private readonly Queue<(string Subject, TimeSpan Window)> _oldest = [];

    /// <summary>How many subjects it remembers.</summary>
    internal int Subjects => _counts.Count;

    /// <inheritdoc />
    public ValueTask<TimeSpan?> TakeAsync(string subject, RateLimit limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        lock (_gate)
        {
            var moment = RateMoment.Of(clock.GetUtcNow(), limit.Window);
            var count = Find((subject, limit.Window));
            count.MoveTo(moment.Window);
            if (!SlidingWindow.Allows(limit, count.Use, moment.Left))
            {
                return new(SlidingWindow.RetryAfter(limit, count.Use, moment.Left));
            }

            count.Use = count.Use with { Current = count.Use.Current + 1 };
            return default;
        }
    }

    private Count Find((string Subject, TimeSpan Window) key)
    {
        if (_counts.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_counts.Count == MostSubjects)
        {
            _counts.Remove(_oldest.Dequeue());
        }

        _oldest.Enqueue(key);
        return _counts[key] = new Count();
    }

    private sealed class Count
    {
        private long _window;

        public RateUse Use { get; set; }

        public void MoveTo(long window)
        {
            // A clock that was put back goes on in the later window.
            if (window > _window)
            {
                Use = new RateUse(window == _window + 1 ? Use.Current : 0, 0);
                _window = window;
            }
        }
    }
}
