namespace QrPilot.Rehearsal.Chaos;

/// <summary>Counts what guests and staff lived through. Safe for all threads.</summary>
internal sealed class ChaosTally
{
    private int _repeats;
    private int _repeatsThatDiffer;
    private int _unanswered;
    private int _givenUp;
    private int _begunAnew;
    private int _refunds;

    public int Repeats => _repeats;

    public int RepeatsThatDiffer => _repeatsThatDiffer;

    public int Unanswered => _unanswered;

    public int RequestsGivenUp => _givenUp;

    public int PaymentsBegunAnew => _begunAnew;

    public int Refunds => _refunds;

    public void Repeated(bool isSame)
    {
        Interlocked.Increment(ref _repeats);
        if (!isSame)
        {
            Interlocked.Increment(ref _repeatsThatDiffer);
        }
    }

    public void GatewayDidNotAnswer() => Interlocked.Increment(ref _unanswered);

    public void GivenUp() => Interlocked.Increment(ref _givenUp);

    public void BegunAnew() => Interlocked.Increment(ref _begunAnew);

    public void RefundTaken() => Interlocked.Increment(ref _refunds);
}
