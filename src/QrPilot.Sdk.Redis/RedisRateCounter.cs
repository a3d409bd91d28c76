using System.Globalization;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Limits;
using QrPilot.Sdk.Redis.Internal;
using StackExchange.Redis;

namespace QrPilot.Sdk.Redis;

/// <summary>Counts for all hosts together, in one round trip. While Redis does not answer, each host counts for itself.</summary>
internal sealed class RedisRateCounter(RedisLink link, LocalRateCounter local, IOptions<RedisOptions> options, TimeProvider clock)
    : IRateCounter
{
    /// <summary>The rule of <see cref="SlidingWindow"/>. What is no number counts as nothing.</summary>
    private const string Take = """
        local current = tonumber(redis.call('get', KEYS[1]) or '0') or 0
        local previous = tonumber(redis.call('get', KEYS[2]) or '0') or 0
        local requests, window, left = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
        if previous * left < (requests - current) * window then
          redis.call('set', KEYS[1], current + 1, 'px', 2 * window)
          return {1, previous, current}
        end
        return {0, previous, current}
        """;

    public async ValueTask<TimeSpan?> TakeAsync(string subject, RateLimit limit, CancellationToken cancellationToken)
    {
        var moment = RateMoment.Of(clock.GetUtcNow(), limit.Window);
        RedisKey[] keys = [KeyOf(subject, limit, moment.Window), KeyOf(subject, limit, moment.Window - 1)];
        RedisValue[] arguments = [limit.Requests, (long)limit.Window.TotalMilliseconds, moment.Left];

        // The script goes along every time, so that a Redis that was emptied knows it.
        var answer = await link.AskAsync(
            async database => (long[]?)await database.ScriptEvaluateAsync(Take, keys, arguments, CommandFlags.NoScriptCache),
            cancellationToken);
        return answer switch
        {
            [1, _, _] => null,
            [0, var previous, var current] => SlidingWindow.RetryAfter(limit, new RateUse(previous, current), moment.Left),
            _ => await local.TakeAsync(subject, limit, cancellationToken),
        };
    }

    /// <summary>The braces keep a subject's windows on one node of a cluster.</summary>
    internal static string KeyOf(RedisOptions options, string subject, RateLimit limit, long window) =>
        string.Create(CultureInfo.InvariantCulture, $"{options.Prefix}rate:{{{subject}}}:{limit.Window.TotalMilliseconds}:{window}");

    private string KeyOf(string subject, RateLimit limit, long window) => KeyOf(options.Value, subject, limit, window);
}
