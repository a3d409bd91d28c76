using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Npgsql;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;

namespace QrPilot.Sdk.Postgres.Feed;

/// <summary>Wakes other hosts' readers by <c>NOTIFY</c>. It is told after the commit and for all tenants together: inside the transactions
/// of appends it would make those of all tenants commit one after the other.</summary>
internal sealed class PostgresWakeUp(PostgresDatabase database, IOptions<PostgresStoreOptions> options, TimeProvider clock) : IFeedWakeUp
{
    /// <summary>A message is a transaction of its own: under load it tells what gathered in this time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _self = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly ConcurrentDictionary<string, bool> _news = new(StringComparer.Ordinal);
    private int _isTelling;

    private string Channel => options.Value.Schema + "_feed";

    public void Publish(string tenantId)
    {
        _news[tenantId] = true;
        if (Interlocked.Exchange(ref _isTelling, 1) == 0)
        {
            _ = TellAsync();
        }
    }

    public async Task ListenAsync(Action<string> heard, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenListenerAsync(cancellationToken).ConfigureAwait(false);
        connection.Notification += (_, message) => Hear(message.Payload);
        await using (var listen = new NpgsqlCommand(WakeUpSql.Listen(Channel), connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        while (true)
        {
            await connection.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        void Hear(string payload)
        {
            if (payload.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 && payload[..blank] != _self)
            {
                heard(payload[(blank + 1)..]);
            }
        }
    }

    /// <summary>Tells the first at once, and what gathers behind it in one message after a pause, until nothing is left.</summary>
    private async Task TellAsync()
    {
        do
        {
            while (Take() is { Count: > 0 } tenants)
            {
                await TryTellAsync(tenants).ConfigureAwait(false);
                await Task.Delay(Pause, clock).ConfigureAwait(false);
            }

            Volatile.Write(ref _isTelling, 0);
        }
        while (!_news.IsEmpty && Interlocked.Exchange(ref _isTelling, 1) == 0);
    }

    private async Task TryTellAsync(List<string> tenants)
    {
        try
        {
            var script = new Script(Script.AllTenants) { IsHot = true, MayRepeat = true };
            script.Add(WakeUpSql.Notify).With(Channel).With([.. tenants.Select(tenant => $"{_self} {tenant}")]);
            await database.RunAsync(script, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is QrPilotException or NpgsqlException or ObjectDisposedException)
        {
            // A hint that is lost is made good by the readers' own looking.
        }
    }

    private List<string> Take()
    {
        var tenants = new List<string>();
        foreach (var tenant in _news.Keys)
        {
            if (_news.TryRemove(tenant, out _))
            {
                tenants.Add(tenant);
            }
        }

        return tenants;
    }
}
