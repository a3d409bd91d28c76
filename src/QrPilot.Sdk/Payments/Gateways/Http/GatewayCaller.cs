using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace QrPilot.Sdk.Payments.Gateways.Http;

/// <summary>Calls a gateway for one account: a time limit for each attempt, two more attempts where repeating is safe, and a circuit
/// breaker that stops calling a gateway that keeps failing.</summary>
public sealed class GatewayCaller
{
    /// <summary>How often a call that may be repeated is repeated.</summary>
    public const int Repetitions = 2;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);
    private static readonly ResiliencePropertyKey<GatewayCall> CallKey = new("call");

    private readonly IHttpClientFactory _clients;
    private readonly string _clientName;
    private readonly string _who;
    private readonly GatewayTelemetry _told;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline<GatewayReply> _pipeline;

    /// <summary>Makes the caller of an account.</summary>
    /// <param name="clients">Makes HTTP clients.</param>
    /// <param name="clientName">The name of the gateway's HTTP client.</param>
    /// <param name="who">The gateway and the account, for messages: <c>MoMo (account main)</c>.</param>
    /// <param name="timeout">How long one attempt may take.</param>
    /// <param name="told">Tells of the calls.</param>
    /// <param name="clock">Measures time-outs and pauses.</param>
    /// <param name="logger">Hears of repetitions and of the circuit.</param>
    public GatewayCaller(
        IHttpClientFactory clients,
        string clientName,
        string who,
        TimeSpan timeout,
        GatewayTelemetry told,
        TimeProvider clock,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(clock);
        _clients = clients;
        _clientName = clientName;
        _who = who;
        _told = told;
        _clock = clock;
        _pipeline = Build(timeout, clock, logger);
    }

    /// <summary>Sends a call.</summary>
    /// <returns>The answer; its status is below 500.</returns>
    /// <exception cref="GatewayException">The gateway could not be reached, did not answer in time, or has trouble; the call may have
    /// been carried out.</exception>
    public async Task<GatewayReply> SendAsync(GatewayCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var span = _told.Begin(_who, call.Name);
        var startedAt = _clock.GetTimestamp();
        Exception? failed = null;
        try
        {
            return await TrySendAsync(call, cancellationToken);
        }
        catch (Exception failure)
        {
            failed = failure;
            throw;
        }
        finally
        {
            _told.End(span, call.Name, failed, _clock.GetElapsedTime(startedAt));
        }
    }

    /// <summary>An error that names the gateway and the account.</summary>
    /// <param name="what">What happened; completes "MoMo (account main) ..."; holds no secret.</param>
    /// <param name="isTransient">Whether the same call may succeed later.</param>
    /// <param name="cause">The cause.</param>
    public GatewayException Trouble(string what, bool isTransient, Exception? cause = null) => new($"{_who} {what}.", isTransient, cause);

    private async Task<GatewayReply> TrySendAsync(GatewayCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            var reply = await _pipeline.ExecuteAsync(
                static (context, state) => state.Caller.PostAsync(state.Call, context.CancellationToken),
                context,
                (Caller: this, Call: call));
            return HasTrouble(reply) ? throw Trouble($"answered HTTP {reply.Status}", isTransient: true) : reply;
        }
        catch (TimeoutRejectedException failure)
        {
            throw Trouble("did not answer in time", isTransient: true, failure);
        }
        catch (BrokenCircuitException failure)
        {
            throw Trouble("has failed too often; no call is made for a while", isTransient: true, failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw Trouble("cannot be reached", isTransient: true, failure);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool HasTrouble(GatewayReply reply) => reply.Status >= 500;

    private static bool IsLost(Exception? failure) => failure is HttpRequestException or IOException or TimeoutRejectedException;

    private async ValueTask<GatewayReply> PostAsync(GatewayCall call, CancellationToken cancellationToken)
    {
        using var client = _clients.CreateClient(_clientName);
        using var content = new ReadOnlyMemoryContent(call.Body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(call.ContentType);
        using var response = await client.PostAsync(call.Address, content, cancellationToken);
        return new GatewayReply((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private ResiliencePipeline<GatewayReply> Build(TimeSpan timeout, TimeProvider clock, ILogger logger) =>
        new ResiliencePipelineBuilder<GatewayReply> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<GatewayReply>
            {
                MaxRetryAttempts = Repetitions,
                Delay = FirstDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = static attempt => ValueTask.FromResult(
                    attempt.Context.Properties.TryGetValue(CallKey, out var call)
                    && call.MayRepeat
                    && (IsLost(attempt.Outcome.Exception)
                        || (attempt.Outcome.Result is { } reply && (HasTrouble(reply) || call.IsBusy?.Invoke(reply) == true)))),
                OnRetry = retry =>
                {
                    retry.Context.Properties.TryGetValue(CallKey, out var call);
                    _told.Repeat(call?.Name);
                    Log.CallRepeated(logger, _who, call?.Name, retry.AttemptNumber + 1);
                    return ValueTask.CompletedTask;
                },
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<GatewayReply>
            {
                FailureRatio = 0.5,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(15),
                ShouldHandle = static attempt => ValueTask.FromResult(
                    IsLost(attempt.Outcome.Exception) || (attempt.Outcome.Result is { } reply && HasTrouble(reply))),
                OnOpened = _ =>
                {
                    Log.CircuitOpened(logger, _who);
                    _told.Change("open");
                    return ValueTask.CompletedTask;
                },
                OnHalfOpened = _ =>
                {
                    _told.Change("half_open");
                    return ValueTask.CompletedTask;
                },
                OnClosed = _ =>
                {
                    _told.Change("closed");
                    return ValueTask.CompletedTask;
                },
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = timeout })
            .Build();
}
