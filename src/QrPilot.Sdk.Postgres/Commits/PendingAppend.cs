using System.Diagnostics;
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

    public PendingAppend(Commit commit, long joinedAt, CancellationToken cancellationToken)
    {
        Commit = commit;
        JoinedAt = joinedAt;
        Caller = Activity.Current?.Context ?? default;
        _registration = cancellationToken.UnsafeRegister(static (append, token) => ((PendingAppend)append!).Cancel(token), this);
    }

    public Commit Commit { get; }

    /// <summary>The clock's timestamp at which it stood in line.</summary>
    public long JoinedAt { get; }

    /// <summary>The span of the caller, or the default where it has none.</summary>
    public ActivityContext Caller { get; }

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
