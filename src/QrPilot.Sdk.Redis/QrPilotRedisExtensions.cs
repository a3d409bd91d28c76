using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Limits;
using QrPilot.Sdk.Redis;
using QrPilot.Sdk.Redis.Answers;
using QrPilot.Sdk.Redis.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Redis.</summary>
public static class QrPilotRedisExtensions
{
    /// <summary>Lets the hosts of an installation wake each other's readers, share rate limits and keep answers near, through Redis. It is
    /// never the truth: without it everything is as right, and slower. Calling it again only adds to the options.</summary>
    /// <param name="builder">What is being assembled; the storage may be chosen before or after.</param>
    /// <param name="configure">Sets the options; <see cref="RedisOptions.Configuration"/> is needed.</param>
    /// <returns>The same builder.</returns>
    public static QrPilotBuilder UseRedis(this QrPilotBuilder builder, Action<RedisOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        services.AddOptions<RedisOptions>().Configure(configure).ValidateOnStart();
        if (services.Any(service => service.ServiceType == typeof(RedisLink)))
        {
            return builder;
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RedisOptions>, RedisOptionsValidator>());
        services.AddMetrics();
        services.AddSingleton<RedisTelemetry>();
        services.AddSingleton<RedisLink>();
        services.AddSingleton<AnswerSeal>();
        services.AddSingleton<IFeedWakeUp, RedisWakeUp>();
        services.AddSingleton<IAnswerCache, RedisAnswerCache>();
        services.Replace(ServiceDescriptor.Singleton<IRateCounter, RedisRateCounter>());
        return builder;
    }
}
