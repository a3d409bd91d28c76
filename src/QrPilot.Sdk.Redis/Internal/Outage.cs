using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.Redis.Internal;

/// <summary>Whether Redis serves. After a failure it is left alone for a second; its loss and its return are logged once each.</summary>
internal sealed class Outage(TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private long? _failedAt;
    private bool _isLost;

    /// <summary>Whether it was lost and has not come back.</summary>
    public bool IsLost
    {
        get
        {
            lock (_gate)
            {
                return _isLost;
            }
        }
    }

    public bool IsResting
    {
        get
        {
            lock (_gate)
            {
                return _failedAt is { } at && clock.GetElapsedTime(at) < Rest;
            }
        }
    }

    /// <summary>Redis did not answer.</summary>
    public void Fail(Exception failure)
    {
        lock (_gate)
        {
            _failedAt = clock.GetTimestamp();
        }

        Lose(RedisFailure.NameOf(failure));
    }

    /// <summary>Redis is known not to serve; asking about it costs nothing, so it need not be left alone.</summary>
    public void Lose(string reason)
    {
        if (!Set(isLost: true))
        {
            Log.RedisLost(log, reason);
        }
    }

    /// <summary>Redis answered.</summary>
    public void End()
    {
        if (Set(isLost: false))
        {
            Log.RedisBack(log);
        }
    }

    private bool Set(bool isLost)
    {
        lock (_gate)
        {
            (var before, _isLost) = (_isLost, isLost);
            return before;
        }
    }
}
