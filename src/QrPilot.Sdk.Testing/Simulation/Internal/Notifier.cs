using Microsoft.Extensions.Options;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Sends one gateway's notifications, repeats them as the gateway does, or keeps them back. State: those kept back and those to be
/// repeated, in memory. How the gateway repeats and what an answer (HTTP status and body) means to it are given.</summary>
internal sealed class Notifier(
    IHttpClientFactory clients,
    IOptions<GatewaySimulatorOptions> options,
    TimeProvider clock,
    Tally tally,
    Func<GatewaySimulatorOptions, GatewayRetrySettings> retries,
    Func<int, byte[], Receipt> judge) : IDisposable
{
    public const string HttpClientName = "QrPilot.Sdk.Testing.GatewaySimulator";

    private readonly Lock _gate = new();
    private readonly List<(Parcel Parcel, bool Overtaken)> _waiting = [];
    private readonly List<Redelivery> _retrying = [];
    private bool _disposed;

    /// <summary>How many are kept back.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>How many will be sent again.</summary>
    public int Retrying
    {
        get
        {
            lock (_gate)
            {
                return _retrying.Count;
            }
        }
    }

    /// <summary>Does with a payment's notification what was decided.</summary>
    /// <returns>The answers to what was sent for it now, and whether it is kept back.</returns>
    public async Task<(List<Receipt> Receipts, bool Held)> DeliverAsync(PaymentMessages messages, GatewayDelivery delivery)
    {
        var receipts = new List<Receipt>();
        if (messages.Genuine is null && delivery is not (GatewayDelivery.Forge or GatewayDelivery.WrongAccount))
        {
            return (receipts, false);
        }

        switch (delivery)
        {
            case GatewayDelivery.Lose or GatewayDelivery.Unreported:
                tally.Count(delivery == GatewayDelivery.Lose ? Kind.Lost : Kind.Unreported);
                return (receipts, false);
            case GatewayDelivery.Forge:
                receipts.AddRange(await SendOnceAsync(messages.Forged(), Kind.Forged));
                break;
            case GatewayDelivery.WrongAccount:
                receipts.AddRange(await SendOnceAsync(messages.OfAnotherMerchant(), Kind.WrongAccount));
                break;
        }

        if (messages.Genuine is not { } genuine)
        {
            return (receipts, false);
        }

        switch (delivery)
        {
            case GatewayDelivery.Hold or GatewayDelivery.Reorder:
                tally.Count(delivery == GatewayDelivery.Hold ? Kind.Held : Kind.Reordered);
                KeepBack(genuine, overtaken: delivery == GatewayDelivery.Reorder);
                return (receipts, true);
            case GatewayDelivery.Truncate:
                receipts.AddRange(await SendOnceAsync(genuine.Truncated(), Kind.Truncated));
                break;
            case GatewayDelivery.UnknownField:
                tally.Count(Kind.UnknownField);
                genuine = genuine.WithUnknownField();
                break;
            case GatewayDelivery.WrongAmount:
                tally.Count(Kind.WrongAmount);
                break;
            case GatewayDelivery.SendTwice:
                tally.Count(Kind.Doubled);
                receipts.Add(await SendAsync(genuine));
                break;
            case GatewayDelivery.SendTwiceAtOnce:
                tally.Count(Kind.Doubled);
                receipts.AddRange(await Task.WhenAll(SendAsync(genuine), SendAsync(genuine)));
                break;
        }

        if (delivery != GatewayDelivery.SendTwiceAtOnce)
        {
            receipts.Add(await SendAsync(genuine));
        }

        await SendAllAsync(TakeWaiting(overtakenOnly: true));
        return (receipts, false);
    }

    /// <summary>Sends a message that nobody repeats, where there is an address for it.</summary>
    public async Task<List<Receipt>> SendOnceAsync(Parcel? parcel, Kind kind)
    {
        tally.Count(kind);
        return parcel is null ? [] : [await PostAsync(parcel)];
    }

    /// <summary>Sends everything that is kept back, oldest first.</summary>
    public Task<List<Receipt>> ReleaseAsync() => SendAllAsync(TakeWaiting(overtakenOnly: false));

    /// <summary>Sends everything that would be sent again later, now; oldest first.</summary>
    public async Task<List<Receipt>> RedeliverAsync()
    {
        List<Redelivery> taken;
        lock (_gate)
        {
            taken = [.. _retrying];
        }

        var receipts = new List<Receipt>(taken.Count);
        foreach (var redelivery in taken.Where(Take))
        {
            receipts.Add(await SendAgainAsync(redelivery));
        }

        return receipts;
    }

    public void Dispose()
    {
        List<Redelivery> taken;
        lock (_gate)
        {
            _disposed = true;
            taken = [.. _retrying];
            _retrying.Clear();
        }

        taken.ForEach(redelivery => redelivery.Timer?.Dispose());
    }

    private async Task<List<Receipt>> SendAllAsync(List<Parcel> parcels)
    {
        var receipts = new List<Receipt>(parcels.Count);
        foreach (var parcel in parcels)
        {
            receipts.Add(await SendAsync(parcel));
        }

        return receipts;
    }

    private async Task<Receipt> SendAsync(Parcel parcel)
    {
        var sent = clock.GetTimestamp();
        tally.Count(Kind.Sent);
        var receipt = await PostAsync(parcel);
        if (!receipt.Taken)
        {
            Plan(new Redelivery(parcel, sent, 1));
        }

        return receipt;
    }

    private async Task<Receipt> SendAgainAsync(Redelivery redelivery)
    {
        tally.Count(Kind.Redelivered);
        var receipt = await PostAsync(redelivery.Parcel);
        if (!receipt.Taken)
        {
            Plan(new Redelivery(redelivery.Parcel, redelivery.FirstSent, redelivery.Attempt + 1));
        }

        return receipt;
    }

    /// <summary>Redeliveries keep the times counted from the first delivery, however long the answers took.</summary>
    private void Plan(Redelivery redelivery)
    {
        var settings = retries(options.Value);
        if (redelivery.Attempt > settings.Times)
        {
            tally.Count(Kind.Unanswered);
            return;
        }

        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _retrying.Add(redelivery);
        }

        var wait = (settings.Interval * redelivery.Attempt) - clock.GetElapsedTime(redelivery.FirstSent);
        var timer = clock.CreateTimer(OnDue, redelivery, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        redelivery.Timer = timer;
        lock (_gate)
        {
            if (_retrying.Contains(redelivery))
            {
                return;
            }
        }

        timer.Dispose();
    }

    private void OnDue(object? state)
    {
        var redelivery = (Redelivery)state!;
        if (Take(redelivery))
        {
            _ = SendAgainAsync(redelivery);
        }
    }

    /// <summary>Whoever takes a redelivery sends it.</summary>
    private bool Take(Redelivery redelivery)
    {
        lock (_gate)
        {
            if (!_retrying.Remove(redelivery))
            {
                return false;
            }
        }

        redelivery.Timer?.Dispose();
        return true;
    }

    private async Task<Receipt> PostAsync(Parcel parcel)
    {
        using var limit = new CancellationTokenSource(options.Value.AnswerTimeout, clock);
        using var client = clients.CreateClient(HttpClientName);
        using var request = parcel.ToRequest();
        try
        {
            using var response = await client.SendAsync(request, limit.Token);
            return judge((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(limit.Token));
        }
        catch (HttpRequestException)
        {
            return Receipt.Silence;
        }
        catch (OperationCanceledException)
        {
            return Receipt.Silence;
        }
    }

    private void KeepBack(Parcel parcel, bool overtaken)
    {
        lock (_gate)
        {
            _waiting.Add((parcel, overtaken));
        }
    }

    private List<Parcel> TakeWaiting(bool overtakenOnly)
    {
        lock (_gate)
        {
            var taken = _waiting.FindAll(waiting => !overtakenOnly || waiting.Overtaken);
            _waiting.RemoveAll(waiting => !overtakenOnly || waiting.Overtaken);
            return taken.ConvertAll(waiting => waiting.Parcel);
        }
    }
}
