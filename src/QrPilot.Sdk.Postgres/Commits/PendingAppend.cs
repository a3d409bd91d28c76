using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Commits;

/// <summary>An append that waits for its transaction. Its caller may give up until it is taken.</summary>
internal sealed class PendingAppend
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Cancelled = 2;

    private readonly TaskCompletionSource<CommitResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _registration;
    private int _state;

    public PendingAppend(Commit commit, CancellationToken cancellationToken)
    {
        Commit = commit;
        _registration = cancellationToken.UnsafeRegister(static (append, token) => ((PendingAppend)append!).Cancel(token), this);
    }

    public Commit Commit { get; }

    public Task<CommitResult> Task => _completion.Task;

    /// <summary>Whether the caller still waits; from now on it waits to the end.</summary>
    public bool TryTake()
    {
        var isTaken = Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;
        _registration.Dispose();
        return isTaken;
    }

    public void Complete(CommitResult result) => _completion.TrySetResult(result);

    public void Fail(Exception exception) => _completion.TrySetException(exception);

    private void Cancel(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting)
        {
            _completion.TrySetCanceled(cancellationToken);
        }
    }
}
