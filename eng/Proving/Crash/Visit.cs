using System.Text.Json;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Proving.Crash;

/// <summary>Guests sit down, choose, order and pay.</summary>
/// <param name="client">The way to the hosts.</param>
/// <param name="shop">Where they are.</param>
/// <param name="tally">Takes what is acknowledged.</param>
/// <param name="random">Decides what they do.</param>
/// <param name="name">Begins the key of every request.</param>
internal sealed class Visit(RetryingClient client, Shop shop, CrashTally tally, Random random, string name)
{
    private const int MostPayments = 3;
    private long _total;
    private int _lines;

    /// <exception cref="CrashException">A host refused what it must take.</exception>
    public async Task PlayAsync(string tableToken, CancellationToken cancellationToken)
    {
        var opened = await client.PostAsync(
            "/v1/sessions",
            new OpenSessionRequest { TableToken = tableToken },
            ApiJson.Default.OpenSessionRequest,
            ApiJson.Default.OpenSessionAnswer,
            $"{name}/scan",
            cancellationToken);
        var sessionId = opened.Session.Id;
        tally.TakeDate(opened.Session.BusinessDate);
        for (var batch = random.Next(2, 5); batch > 0; batch--)
        {
            var path = random.Next(2) == 0 ? $"/v1/sessions/{sessionId}/events" : "/v1/events";
            await client.SendEventsAsync(path, Batch(sessionId), cancellationToken);
            await Task.Delay(random.Next(30), cancellationToken);
        }

        var ordered = await client.PostAsync(
            $"/v1/sessions/{sessionId}/orders",
            new SubmitOrderRequest { ClientTotal = _total },
            ApiJson.Default.SubmitOrderRequest,
            ApiJson.Default.OrderAnswer,
            $"{name}/order",
            cancellationToken);
        if (ordered.Order.Total != _total)
        {
            tally.Find($"The order of session {sessionId} comes to {ordered.Order.Total} instead of {_total}.");
        }

        if (random.Next(2) == 0 || !await PayByMoMoAsync(sessionId, cancellationToken))
        {
            await PayInCashAsync(sessionId, cancellationToken);
        }
    }

    private SendEventsRequest Batch(string sessionId) => new()
    {
        SentAt = DateTimeOffset.UtcNow, Events = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Item(sessionId))],
    };

    private EventInput Item(string sessionId)
    {
        var item = shop.Menu[random.Next(shop.Menu.Count)];
        var quantity = random.Next(1, 4);
        _lines++;
        _total += item.Price * quantity;
        var data = new JsonObject { ["line_id"] = $"line-{_lines}", ["item_id"] = item.Id, ["quantity"] = quantity };
        return new EventInput
        {
            IdempotencyKey = $"{name}/item/{_lines}",
            Type = "item.added",
            SessionId = sessionId,
            OccurredAt = DateTimeOffset.UtcNow,
            DeviceSeq = _lines,
            Data = JsonSerializer.SerializeToElement(data),
        };
    }

    private async Task PayInCashAsync(string sessionId, CancellationToken cancellationToken)
    {
        var paid = await client.PostAsync(
            $"/v1/sessions/{sessionId}/cash",
            new RecordCashRequest(),
            ApiJson.Default.RecordCashRequest,
            ApiJson.Default.CashAnswer,
            $"{name}/cash",
            cancellationToken);
        tally.TakeCash(paid.Cash.Amount);
        if (paid.Session.State != SessionState.Closed || paid.Cash.Amount != _total)
        {
            tally.Find($"Session {sessionId} is {paid.Session.State} after {paid.Cash.Amount} of {_total} in cash.");
        }
    }

    /// <summary>Whether it was paid: the way to pay may be in an answer of the gateway that a dead host took with it.</summary>
    private async Task<bool> PayByMoMoAsync(string sessionId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostPayments; attempt++)
        {
            var payment = await client.PostAsync(
                $"/v1/sessions/{sessionId}/payments",
                new RequestPaymentRequest { Gateway = "momo" },
                ApiJson.Default.RequestPaymentRequest,
                ApiJson.Default.PaymentView,
                $"{name}/pay/{attempt}",
                cancellationToken);
            if (payment.PayUrl is { } page)
            {
                await PayAtAsync(page, payment, cancellationToken);
                return true;
            }
        }

        return false;
    }

    private async Task PayAtAsync(string page, PaymentView payment, CancellationToken cancellationToken)
    {
        var transaction = await MoMoDesk.PayAsync(page, cancellationToken);
        var message = MoMoDesk.Message(payment.Id, payment.Amount, transaction, DateTimeOffset.UtcNow);
        Task Deliver() => client.DeliverAsync($"/webhooks/momo/{MoMoDesk.Account}", message, cancellationToken);
        switch (random.Next(4))
        {
            case 0:
                tally.SendAgain();
                await Deliver();
                await Deliver();
                break;
            case 1:
                // The turn of hosts goes on with every request: these two go to different ones.
                tally.SendAgain();
                await Task.WhenAll(Deliver(), Deliver());
                break;
            default:
                await Deliver();
                break;
        }

        tally.TakeMoMo(payment.Amount);
        var known = await client.GetAsync($"/v1/payments/{payment.Id}", ApiJson.Default.PaymentView, cancellationToken);
        if (known.State != PaymentState.Succeeded)
        {
            tally.Find($"Payment {payment.Id} is {known.State} after its notification was acknowledged.");
        }
    }
}
