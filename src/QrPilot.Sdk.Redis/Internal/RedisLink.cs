using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace QrPilot.Sdk.Redis.Internal;

/// <summary>The host's one connection to Redis. It is opened in the background at the first use and finds Redis again by itself. Nobody
/// waits for it longer than the time limit, and after a failure nobody asks for a second.</summary>
internal sealed class RedisLink(IOptions<RedisOptions> options, TimeProvider clock, ILogger<RedisLink> log) : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private Task<ConnectionMultiplexer>? _opening;
    private long _failedAt;
    private bool _isResting;
    private bool _isLost;
    private bool _isDisposed;

    /// <summary>The connection, open or not. Comes when it is made, which an absent or silent Redis delays.</summary>
    public Task<ConnectionMultiplexer> OpenAsync()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _opening = _opening is null or { IsFaulted: true } ? Task.Run(ConnectAsync) : _opening;
        }
    }

    /// <summary>What Redis answers, or the default where it does not answer, or not in time.</summary>
    public async Task<T?> AskAsync<T>(Func<IDatabase, Task<T>> ask, CancellationToken cancellationToken)
    {
        if (Usable() is not { } connection)
        {
            return default;
        }

        Task<T>? pending = null;
        try
        {
            pending = ask(connection.GetDatabase());
            var answer = await pending.WaitAsync(options.Value.LookupTimeout, clock, cancellationToken);
            SetLost(null);
            return answer;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            _ = pending?.ContinueWith(
                late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            StartRest();
            SetLost(RedisFailure.NameOf(failure));
            return default;
        }
    }

    /// <summary>Tells Redis something whose answer nobody needs.</summary>
    /// <param name="tell">Calls with <see cref="CommandFlags.FireAndForget"/>.</param>
    public void Tell(Action<ConnectionMultiplexer> tell)
    {
        try
        {
            if (Usable() is { } connection)
            {
                tell(connection);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            SetLost(RedisFailure.NameOf(failure));
        }
    }

    public void Dispose()
    {
        Task<ConnectionMultiplexer>? opening;
        lock (_gate)
        {
            _isDisposed = true;
            opening = _opening;
        }

        // Nothing that is under way is waited for: nobody needs it.
        _ = opening?.ContinueWith(
            opened =>
            {
                opened.Result.Close(allowCommandsToComplete: false);
                opened.Result.Dispose();
            },
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private ConnectionMultiplexer? Usable()
    {
        lock (_gate)
        {
            if (_isDisposed || (_isResting && clock.GetElapsedTime(_failedAt) < Rest))
            {
                return null;
            }

            _isResting = false;
        }

        var opening = OpenAsync();
        if (!opening.IsCompletedSuccessfully)
        {
            return null;
        }

        if (opening.Result.IsConnected)
        {
            return opening.Result;
        }

        SetLost(RedisFailure.NotConnected);
        return null;
    }

    private async Task<ConnectionMultiplexer> ConnectAsync()
    {
        try
        {
            return await ConnectionMultiplexer.ConnectAsync(RedisConfiguration.TryParse(options.Value.Configuration)!);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            StartRest();
            SetLost(RedisFailure.NameOf(failure));
            throw;
        }
    }

    private void StartRest()
    {
        lock (_gate)
        {
            (_isResting, _failedAt) = (true, clock.GetTimestamp());
        }
    }

    /// <summary>Logs the loss and the return once each.</summary>
    private void SetLost(string? reason)
    {
        lock (_gate)
        {
            if (_isLost == reason is not null)
            {
                return;
            }

            _isLost = reason is not null;
        }

        if (reason is null)
        {
            Log.RedisBack(log);
        }
        else
        {
            Log.RedisLost(log, reason);
        }
    }
}
