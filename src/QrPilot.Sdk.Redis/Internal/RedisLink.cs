using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using StackExchange.Redis;

namespace QrPilot.Sdk.Redis.Internal;

/// <summary>The host's one connection to Redis. It is opened in the background at the first use and finds Redis again by itself. Nobody
/// waits for it longer than the time limit.</summary>
internal sealed class RedisLink : IDisposable
{
    private readonly RedisOptions _options;
    private readonly RedisTelemetry _told;
    private readonly TimeProvider _clock;
    private readonly Outage _outage;
    private readonly Lock _gate = new();
    private Task<ConnectionMultiplexer>? _opening;
    private bool _isDisposed;

    public RedisLink(IOptions<RedisOptions> options, RedisTelemetry told, TimeProvider clock, ILogger<RedisLink> log)
    {
        (_options, _told, _clock) = (options.Value, told, clock);
        _outage = new Outage(clock, log);
        told.Watch(() => IsServing ? 1 : 0);
    }

    private bool IsServing => !_outage.IsLost && Volatile.Read(ref _opening) is { IsCompletedSuccessfully: true } opening && opening.Result.IsConnected;

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
        var begun = _told.Begin();
        var outcome = RedisTelemetry.Failed;
        Task<T>? pending = null;
        try
        {
            if (Usable() is not { } connection)
            {
                outcome = RedisTelemetry.Skipped;
                return default;
            }

            pending = ask(connection.GetDatabase());
            var answer = await pending.WaitAsync(_options.LookupTimeout, _clock, cancellationToken);
            _outage.End();
            outcome = RedisTelemetry.Answered;
            return answer;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // A late failure is nobody's any more.
            _ = pending?.ContinueWith(late => late.Exception, TaskScheduler.Default);
            _outage.Fail(failure);
            return default;
        }
        finally
        {
            _told.End(begun, outcome);
        }
    }

    /// <summary>Tells Redis something whose answer nobody needs.</summary>
    /// <param name="tell">Calls with <see cref="CommandFlags.FireAndForget"/>.</param>
    /// <returns>Whether Redis could be told.</returns>
    public bool TryTell(Action<ConnectionMultiplexer> tell)
    {
        try
        {
            if (Usable() is not { } connection)
            {
                return false;
            }

            tell(connection);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _outage.Fail(failure);
            return false;
        }
    }

    /// <summary>Asks Redis for what must be done. It may take longer than <see cref="RedisOptions.LookupTimeout"/>.</summary>
    /// <exception cref="QrPilotException">Redis did not do it.</exception>
    public async Task<T> DemandAsync<T>(Func<ConnectionMultiplexer, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await OpenAsync().WaitAsync(cancellationToken);
            return connection.IsConnected
                ? await ask(connection)
                : throw new QrPilotException(ErrorCodes.StorageUnavailable, $"Redis cannot be used: {RedisFailure.NotConnected}.");
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            throw new QrPilotException(ErrorCodes.StorageUnavailable, $"Redis cannot be used: {RedisFailure.NameOf(failure)}.");
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;

            // Nothing that is under way is waited for: nobody needs it.
            _ = _opening?.ContinueWith(Close, TaskScheduler.Default);
        }
    }

    private static void Close(Task<ConnectionMultiplexer> opening)
    {
        if (opening.IsCompletedSuccessfully)
        {
            opening.Result.Close(allowCommandsToComplete: false);
            opening.Result.Dispose();
        }
    }

    private ConnectionMultiplexer? Usable()
    {
        if (_outage.IsResting || OpenAsync() is not { IsCompletedSuccessfully: true } opening)
        {
            return null;
        }

        if (opening.Result.IsConnected)
        {
            return opening.Result;
        }

        _outage.Lose(RedisFailure.NotConnected);
        return null;
    }

    private async Task<ConnectionMultiplexer> ConnectAsync()
    {
        try
        {
            return await ConnectionMultiplexer.ConnectAsync(RedisConfiguration.TryParse(_options.Configuration)!);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _outage.Fail(failure);
            throw;
        }
    }
}
