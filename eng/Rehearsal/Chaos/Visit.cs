using System.Collections.Concurrent;
using System.Text.Json;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Storage;

namespace QrPilot.Rehearsal.Chaos;

/// <summary>One visit: a table orders, asks to pay, does something at the pay page, and sometimes gets money back. What fails because a
/// gateway does not answer is asked again with the same idempotency key, at once and then minutes later.</summary>
/// <param name="world">Host and gateways.</param>
/// <param name="tally">Counts what happens.</param>
/// <param name="number">Which visit.</param>
/// <param name="seed">Decides what guests and staff do.</param>
internal sealed class Visit(ChaosWorld world, ChaosTally tally, int number, int seed)
{
    /// <summary>The price of the one dish, in đồng.</summary>
    public const long Price = 15_000;

    private const int TriesAtOnce = 2;
    private const int TriesLater = 6;
    private const int MostPayments = 3;

    private readonly Random _random = new(unchecked((seed * 1_000_003) + number));
    private readonly ConcurrentQueue<string> _paymentIds = new();
    private int _requested;

    public string? SessionId { get; private set; }

    /// <summary>The payments that the host named, each once.</summary>
    public IEnumerable<string> PaymentIds => _paymentIds.Distinct();

    private QrPilotApiClient Api => world.Host.Api;

    private string Gateway => world.Gateways.Keys.ElementAt(number % world.Gateways.Count);

    private string StoreId => ChaosHost.StoreId(number % ChaosHost.Stores);

    /// <summary>Any minute of the day; one guest in twenty comes in its last minutes and pays when the till is being closed.</summary>
    public static DateTimeOffset ArrivalOf(int number, int seed, DateTimeOffset from, TimeSpan span)
    {
        var random = new Random(unchecked((seed * 7_919) + number));
        var minutes = (int)span.TotalMinutes;
        return from + TimeSpan.FromMinutes(random.Next(20) == 0 ? minutes - random.Next(1, 6) : random.Next(minutes));
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var now = world.Clock.GetUtcNow();
        var table = new Table { Id = $"tbl_{number}", StoreId = StoreId, Name = $"Bàn {number}", CreatedAt = now };
        await world.Host.Get<ICommitStore>().CommitAsync(new Commit { TenantId = ChaosAccounts.Tenant, Table = table }, cancellationToken);
        var scan = new OpenSessionRequest { TableToken = world.Host.Get<TableTokens>().Make(ChaosAccounts.Tenant, table.Id) };
        SessionId = (await Api.OpenSessionAsync(scan, $"visit/{number}/scan", cancellationToken)).Session.Id;
        var dish = new EventInput
        {
            IdempotencyKey = $"visit/{number}/dish",
            Type = "item.added",
            OccurredAt = now,
            Data = JsonElement.Parse($$"""{"line_id":"l1","item_id":"itm_{{(number % ChaosHost.Stores) + 1}}","quantity":{{_random.Next(1, 13)}}}"""),
        };
        var sent = await Api.SendEventsAsync(SessionId, new SendEventsRequest { Events = [dish] }, cancellationToken);
        if (sent.Verdicts is not [{ Status: EventVerdictStatus.Accepted }])
        {
            throw new InvalidOperationException($"The host took no order: {sent.Verdicts[0]}");
        }

        await Api.SubmitOrderAsync(SessionId, new SubmitOrderRequest(), $"visit/{number}/order", cancellationToken);

        var ending = EndingOf(_random.Next(100));
        if (ending == VisitEnding.PayTwice)
        {
            await RequestAsync(ending, world.Gateways.Keys.ElementAt((number + 1) % world.Gateways.Count), cancellationToken);
        }

        await RequestAsync(ending, Gateway, cancellationToken);
    }

    private static VisitEnding EndingOf(int draw) => draw switch
    {
        < 72 => VisitEnding.Pay,
        < 76 => VisitEnding.PayAgain,
        < 79 => VisitEnding.PayTwice,
        < 86 => VisitEnding.Cancel,
        < 89 => VisitEnding.CancelThenPay,
        < 96 => VisitEnding.Leave,
        _ => VisitEnding.Forge,
    };

    private Task RequestAsync(VisitEnding ending, string gateway, CancellationToken cancellationToken)
    {
        var key = $"visit/{number}/pay/{Interlocked.Increment(ref _requested)}";
        return TryAsync(
            ct => Api.RequestPaymentAsync(SessionId!, new RequestPaymentRequest { Gateway = gateway }, key, ct),
            (payment, ct) => OpenedAsync(ending, gateway, key, payment, ct),
            cancellationToken);
    }

    private async Task OpenedAsync(VisitEnding ending, string gateway, string key, PaymentView payment, CancellationToken cancellationToken)
    {
        _paymentIds.Enqueue(payment.Id);
        if (_random.Next(20) == 0)
        {
            var again = await Api.RequestPaymentAsync(SessionId!, new RequestPaymentRequest { Gateway = gateway }, key, cancellationToken);
            tally.Repeated(again.Id == payment.Id);
        }

        if (payment.PayUrl is { } page)
        {
            After(_random.Next(1, 5), ct => ActAsync(ending, gateway, page, payment.Id, ct));
        }
        else if (_requested < MostPayments)
        {
            // The gateway has opened it, but the way to pay it was in the answer that was lost: the guest begins anew.
            tally.BegunAnew();
            After(1, ct => RequestAsync(ending, gateway, ct));
        }
    }

    private async Task ActAsync(VisitEnding ending, string gateway, string page, string paymentId, CancellationToken cancellationToken)
    {
        Task<PayAnswer?> Press(string action) =>
            world.Gateways[gateway].PressAsync(page, [KeyValuePair.Create("action", action)], cancellationToken);

        switch (ending)
        {
            case VisitEnding.Cancel:
                await Press("cancel");
                return;
            case VisitEnding.Forge:
                await Press("forge_only");
                return;
            case VisitEnding.Leave:
                return;
            case VisitEnding.CancelThenPay:
                await Press("cancel");
                break;
        }

        await Press("pay");
        if (ending == VisitEnding.PayAgain)
        {
            await Press("pay");
        }

        PlanRefunds(paymentId);
    }

    /// <summary>Some get all of it back; some a third, and of these some the rest later.</summary>
    private void PlanRefunds(string paymentId)
    {
        var draw = _random.Next(100);
        if (draw < 8)
        {
            After(_random.Next(10, 180), ct => RefundAsync(paymentId, "whole", null, 1, ct));
        }
        else if (draw < 16)
        {
            After(_random.Next(10, 120), ct => RefundAsync(paymentId, "part", Price / 3, 1, ct));
            if (draw < 11)
            {
                After(_random.Next(130, 240), ct => RefundAsync(paymentId, "rest", null, 1, ct));
            }
        }
    }

    /// <summary>Staff who are told that a payment has not succeeded, or that an earlier refund is under way, try again later.</summary>
    private async Task RefundAsync(string paymentId, string what, long? amount, int attempt, CancellationToken cancellationToken)
    {
        try
        {
            await TryAsync(
                ct => Api.RequestRefundAsync(
                    paymentId, new RefundRequest { Amount = amount, Reason = "Món hết" }, $"visit/{number}/{paymentId}/{what}/{attempt}", ct),
                (_, _) =>
                {
                    tally.RefundTaken();
                    return Task.CompletedTask;
                },
                cancellationToken);
        }
        catch (QrPilotApiException refusal) when (
            refusal.Problem.Code is ErrorCodes.NotRefundable or ErrorCodes.RefundExceedsRest or ErrorCodes.RefundUnderWay)
        {
            if (attempt < (refusal.Problem.Code == ErrorCodes.RefundUnderWay ? 10 : 3))
            {
                After(20, ct => RefundAsync(paymentId, what, amount, attempt + 1, ct));
            }
        }
    }

    /// <summary>Asks, and asks again with the same key when the gateway could not be reached.</summary>
    private async Task TryAsync<T>(
        Func<CancellationToken, Task<T>> ask, Func<T, CancellationToken, Task> next, CancellationToken cancellationToken, int round = 1)
    {
        for (var attempt = 1; attempt <= TriesAtOnce; attempt++)
        {
            try
            {
                await next(await ask(cancellationToken), cancellationToken);
                return;
            }
            catch (QrPilotApiException refusal) when (refusal.Problem.Code == ErrorCodes.GatewayUnavailable)
            {
                tally.GatewayDidNotAnswer();
            }
            catch (QrPilotApiException refusal) when (refusal.Problem.Code is ErrorCodes.SessionEnded or ErrorCodes.NothingToPay)
            {
                return;
            }
        }

        if (round < TriesLater)
        {
            After(round, ct => TryAsync(ask, next, ct, round + 1));
        }
        else
        {
            tally.GivenUp();
        }
    }

    private void After(int minutes, Func<CancellationToken, Task> action) =>
        world.Agenda.Add(world.Clock.GetUtcNow() + TimeSpan.FromMinutes(minutes), action);
}
