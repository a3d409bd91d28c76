using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Redis.Internal;
using StackExchange.Redis;

namespace QrPilot.Sdk.Redis;

/// <summary>Wakes other hosts' readers through one channel for all tenants. A message names its host, then the tenant.</summary>
internal sealed class RedisWakeUp(RedisLink link, IOptions<RedisOptions> options, TimeProvider clock) : IFeedWakeUp
{
    private readonly string _self = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly Lazy<RedisChannel> _channel = new(() => ChannelOf(options.Value));

    public static RedisChannel ChannelOf(RedisOptions options) => new(options.Prefix + "feed", RedisChannel.PatternMode.Literal);

    public void Publish(string tenantId) => link.Tell(connection =>
        connection.GetSubscriber().Publish(_channel.Value, $"{_self} {tenantId}", CommandFlags.FireAndForget));

    public async Task ListenAsync(Action<string> heard, CancellationToken cancellationToken)
    {
        // The client subscribes again by itself whenever it has found Redis again.
        var connection = await link.OpenAsync().WaitAsync(cancellationToken);
        await connection.GetSubscriber().SubscribeAsync(_channel.Value, Hear).WaitAsync(cancellationToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);

        void Hear(RedisChannel channel, RedisValue message)
        {
            if ((string?)message is { } text && text.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 && text[..blank] != _self)
            {
                heard(text[(blank + 1)..]);
            }
        }
    }
}
