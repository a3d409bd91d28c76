using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>How a create call meets trouble: a time limit for each attempt, two more attempts, and a circuit breaker an account.</summary>
/// <remarks>Repeating create is safe only because its requestId is MoMo's idempotency key (developers.momo.vn v3, "Idempotency"):
/// a request that was processed gives the same outcome again, one that is still running HTTP 422 with code 7000.</remarks>
internal static class MoMoResilience
{
    public const int Retries = 2;

    public static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);

    public static ResiliencePipeline<MoMoReply> Build(string account, TimeSpan timeout, TimeProvider clock, ILogger logger) =>
        new ResiliencePipelineBuilder<MoMoReply> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<MoMoReply>
            {
                MaxRetryAttempts = Retries,
                Delay = FirstDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = static outcome => ValueTask.FromResult(
                    outcome.Outcome.Exception is HttpRequestException or TimeoutRejectedException
                    || (outcome.Outcome.Exception is null && outcome.Outcome.Result.MayRepeat)),
                OnRetry = retry =>
                {
                    Log.CreateRepeated(logger, account, retry.AttemptNumber + 1);
                    return ValueTask.CompletedTask;
                },
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<MoMoReply>
            {
                FailureRatio = 0.5,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(15),
                ShouldHandle = static outcome => ValueTask.FromResult(
                    outcome.Outcome.Exception is HttpRequestException or TimeoutRejectedException
                    || (outcome.Outcome.Exception is null && outcome.Outcome.Result.ServerTrouble)),
                OnOpened = _ =>
                {
                    Log.CircuitOpened(logger, account);
                    return ValueTask.CompletedTask;
                },
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = timeout })
            .Build();
}
