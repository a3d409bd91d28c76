namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>Work for the writer connection with a result.</summary>
/// <param name="work">The work. It may throw: then its writes are undone and the caller gets the exception.</param>
/// <param name="keep">Whether a result's writes are to be kept.</param>
/// <param name="cancellationToken">Ends the wait for the writer, never the work itself.</param>
internal sealed class WriteJob<T>(Func<Link, T> work, Func<T, bool> keep, CancellationToken cancellationToken) : WriteJob
{
    private const int Waiting = 0;
    private const int Started = 1;
    private const int Cancelled = 2;

    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;
    private T? _result;
    private Exception? _exception;
    private CancellationTokenRegistration _registration;

    public Task<T> Task => _completion.Task;

    public void ObserveCancellation()
    {
        if (cancellationToken.CanBeCanceled)
        {
            _registration = cancellationToken.UnsafeRegister(static job => ((WriteJob<T>)job!).Cancel(), this);
        }
    }

    public override bool TryStart()
    {
        var starts = Interlocked.CompareExchange(ref _state, Started, Waiting) == Waiting;
        _registration.Dispose();
        return starts;
    }

    public override bool Run(Link link)
    {
        try
        {
            _result = work(link);
            return keep(_result);
        }
        catch (Exception exception)
        {
            // The caller gets it; the other jobs of the transaction go on.
            _exception = exception;
            return false;
        }
    }

    public override void Complete()
    {
        if (_exception is null)
        {
            _completion.TrySetResult(_result!);
        }
        else
        {
            _completion.TrySetException(SqliteFault.Translate(_exception));
        }
    }

    public override void Fail(Exception exception) => _completion.TrySetException(SqliteFault.Translate(_exception ?? exception));

    private void Cancel()
    {
        if (Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting)
        {
            _completion.TrySetCanceled(cancellationToken);
        }
    }
}
