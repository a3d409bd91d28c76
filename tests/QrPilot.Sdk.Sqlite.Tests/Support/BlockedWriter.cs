using QrPilot.Sdk.Sqlite.Internal;

namespace QrPilot.Sdk.Sqlite.Tests.Support;

/// <summary>Keeps the writer's thread busy until it is released, so that what is written meanwhile waits.</summary>
internal sealed class BlockedWriter : IDisposable
{
    private readonly ManualResetEventSlim _entered = new();
    private readonly ManualResetEventSlim _released = new();
    private readonly Task _job;

    /// <summary>Returns when the writer is blocked.</summary>
    public BlockedWriter(SqliteDatabase database, CancellationToken cancellationToken)
    {
        _job = database.WriteAloneAsync(
            _ =>
            {
                _entered.Set();
                _released.Wait(cancellationToken);
                return true;
            },
            cancellationToken);
        _entered.Wait(cancellationToken);
    }

    public Task ReleaseAsync()
    {
        _released.Set();
        return _job;
    }

    public void Dispose()
    {
        _released.Set();
        _entered.Dispose();
        _released.Dispose();
    }
}
