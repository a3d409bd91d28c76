using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Redis.Internal;
using StackExchange.Redis;

namespace QrPilot.Sdk.Redis;

/// <summary>Wakes other hosts' readers through one channel for all tenants. A message names its host, then the tenant; one without a
/// tenant is a host's call to itself.</summary>
internal sealed class RedisWakeUp(RedisLink link, IOptions<RedisOptions> options) : IFeedWakeUp
{
    private static readonly TimeSpan CallEvery = TimeSpan.FromSeconds(2);

    private readonly string _self = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly Lazy<RedisChannel> _channel = new(() => ChannelOf(options.Value));

    public static RedisChannel ChannelOf(RedisOptions options) => new(options.Prefix + "feed", RedisChannel.PatternMode.Literal);

    public void Publish(string tenantId) => TryPublish($"{_self} {tenantId}");

    public async Task ListenAsync(Action<string> heard, CancellationToken cancellationToken)
    {
        var hearsItself = true;
        var connection = await link.OpenAsync().WaitAsync(cancellationToken);
        var subscriber = connection.GetSubscriber();
        await subscriber.SubscribeAsync(_channel.Value, Hear).WaitAsync(cancellationToken);

        // The client subscribes again when it has found Redis again, but it can lose a subscription on the way and not know it
        // (StackExchange.Redis issue 1110). Whether the line is open is a matter of real time, whatever the host's clock says.
        using var calls = new PeriodicTimer(CallEvery, TimeProvider.System);
        while (await calls.WaitForNextTickAsync(cancellationToken))
        {
            if (!Volatile.Read(ref hearsItself))
            {
                await SubscribeAgainAsync(subscriber, Hear);
            }

            Volatile.Write(ref hearsItself, false);
            if (!TryPublish(_self))
            {
                // What was not said cannot be heard.
                Volatile.Write(ref hearsItself, true);
            }
        }

        void Hear(RedisChannel channel, RedisValue message)
        {
            var (host, tenantId) = Read((string?)message ?? "");
            if (host != _self && tenantId is not null)
            {
                heard(tenantId);
            }
            else if (host == _self)
            {
                Volatile.Write(ref hearsItself, true);
            }
        }
    }

    private bool TryPublish(string message) =>
        link.TryTell(connection => connection.GetSubscriber().Publish(_channel.Value, message, CommandFlags.FireAndForget));

    private static (string Host, string? TenantId) Read(string message) =>
        message.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 ? (message[..blank], message[(blank + 1)..]) : (message, null);

    private async Task SubscribeAgainAsync(ISubscriber subscriber, Action<RedisChannel, RedisValue> hear)
    {
        try
        {
            await subscriber.UnsubscribeAsync(_channel.Value);
            await subscriber.SubscribeAsync(_channel.Value, hear);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException)
        {
            // The connection went on the way; the next call finds out whether it is back.
        }
    }
}
