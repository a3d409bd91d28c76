using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Testing.Simulation.Internal.Wire;
using Kind = QrPilot.Sdk.Testing.Simulation.Internal.Tally.Kind;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>The page on which a guest pays, and by which a program decides what happens to the payment.</summary>
internal sealed class PayEndpoint<TOrder>(Stage<TOrder> stage, IGatewayProtocol<TOrder> protocol)
    where TOrder : class, ISimulatedOrder
{
    private const long TooMuch = 1_000;

    public void Map(IEndpointRouteBuilder group)
    {
        group.MapGet(protocol.PayPath, (RequestDelegate)ShowAsync);
        group.MapPost(protocol.PayPath, (RequestDelegate)HandleAsync);
    }

    private async Task ShowAsync(HttpContext context)
    {
        var (record, refusal) = Open(context.Request, timeIsGiven: false);
        if (record is null)
        {
            await RefuseAsync(context, refusal!);
            return;
        }

        var vi = InVietnamese(context.Request, record.Order);
        var backTo = protocol.ReturnAddress(record.Order, null);
        await HtmlAsync(context, PayPage.Render(protocol.Name, record.Order, ShownState(record), vi, backTo));
    }

    private async Task HandleAsync(HttpContext context)
    {
        var form = await PayForm.ReadAsync(context);
        var (record, refusal) = Open(context.Request, timeIsGiven: form?["at"] is [{ Length: > 0 }]);
        if (record is null)
        {
            await RefuseAsync(context, refusal!);
            return;
        }

        var (command, mistake) = PayCommand.Read(form, record.Order.Asked);
        if (command is null)
        {
            await PayForm.RefuseAsync(context, mistake);
            return;
        }

        var (answer, outcome) = command.Action == PayAction.ForgeOnly
            ? (await ForgeOnlyAsync(record.Order, command), null)
            : await SettleAsync(record, command);
        if (WantsJson(context.Request))
        {
            await context.Response.WriteAsJsonAsync(answer, SimulationJson.Wire.PayAnswer);
        }
        else if (protocol.ReturnAddress(record.Order, outcome) is { } address)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = address;
        }
        else
        {
            var vi = InVietnamese(context.Request, record.Order);
            await HtmlAsync(context, PayPage.Render(protocol.Name, record.Order, outcome?.State ?? OrderState.Open, vi, null));
        }
    }

    private (LedgerOrder<TOrder>? Record, PageRefusal? Refusal) Open(HttpRequest request, bool timeIsGiven)
    {
        var (order, refusal) = protocol.ReadPage(request);
        if (order is null)
        {
            return (null, refusal);
        }

        if (protocol.OpensOnPage && !timeIsGiven && stage.Now >= order.ExpiresAt && stage.Ledger.Find(order.Key) is null)
        {
            return (null, protocol.TooLate);
        }

        var record = stage.Ledger.Open(order, out var isNew);
        if (isNew && protocol.OpensOnPage)
        {
            stage.Tally.Count(Kind.Created);
        }

        // A sealed address was checked when it was given out; another one may use an id that belongs to another order.
        return protocol.OpensOnPage && !record.Order.Equals(order) ? (null, protocol.Duplicate) : (record, null);
    }

    private async Task<(PayAnswer Answer, Outcome Outcome)> SettleAsync(LedgerOrder<TOrder> record, PayCommand command)
    {
        var order = record.Order;
        var delivery = command.Delivery ?? stage.Options.Faults.Decide(order.OrderId);
        if (delivery == GatewayDelivery.WrongAmount && command.Action != PayAction.Pay)
        {
            delivery = GatewayDelivery.Send;
        }

        var wanted = command.Action switch
        {
            PayAction.Pay => protocol.PaidState(order),
            PayAction.Cancel => OrderState.Cancelled,
            _ => OrderState.Expired,
        };
        var (before, after) = Settle(record, command, wanted, delivery);
        var applied = !ReferenceEquals(before, after) && after.State == wanted;
        Count(before, after, command.Action);

        var outcome = new Outcome(after.State, after.Dong, after.TransactionId, after.At);
        // What happened before is told again when it is asked for again; a contradiction is not.
        var isTold = applied || after.State == wanted || (command.Action == PayAction.Pay && outcome.IsPaid);
        List<Receipt> receipts = [];
        var held = false;
        if (isTold)
        {
            (receipts, held) = await stage.Notifier.DeliverAsync(
                MessagesAbout(order, outcome), after.Unreported ? GatewayDelivery.Unreported : delivery);
        }

        return (Answer(outcome.IsPaid ? after.TransactionId : null, protocol.CodeOf(after.State), after.Dong, receipts, held, applied), outcome);
    }

    private (LedgerOrder<TOrder> Before, LedgerOrder<TOrder> After) Settle(
        LedgerOrder<TOrder> record, PayCommand command, OrderState wanted, GatewayDelivery delivery)
    {
        var order = record.Order;
        var now = stage.Now;
        var dong = command.Dong + (delivery == GatewayDelivery.WrongAmount ? TooMuch : 0);
        var paid = (dong, protocol.TransactionOf(order, forged: false), delivery);
        // A program that says when it happens is believed, so that a rehearsal of last week is not late.
        var late = command.At is null && now >= order.ExpiresAt;
        LedgerOrder<TOrder> Next(LedgerOrder<TOrder> current) =>
            PayRule.Apply(current, wanted, paid, command.At ?? now, late, protocol.CancelIsFinal);
        return stage.Ledger.Change(order.Key, Next) ?? (record, Next(record));
    }

    private async Task<PayAnswer> ForgeOnlyAsync(TOrder order, PayCommand command)
    {
        var outcome = new Outcome(OrderState.Paid, command.Dong, protocol.TransactionOf(order, forged: true), command.At ?? stage.Now);
        var receipts = await stage.Notifier.SendOnceAsync(protocol.Forged(order, outcome), Kind.Forged);
        return Answer(null, protocol.CodeOf(OrderState.Open), command.Dong, receipts, held: false, applied: false);
    }

    private PaymentMessages MessagesAbout(TOrder order, Outcome outcome) => new(
        protocol.Genuine(order, outcome),
        () => protocol.Forged(
            order, outcome with { State = OrderState.Paid, TransactionId = protocol.TransactionOf(order, forged: true) }),
        () => protocol.OfAnotherMerchant(order, outcome));

    private void Count(LedgerOrder<TOrder> before, LedgerOrder<TOrder> after, PayAction action)
    {
        if (ReferenceEquals(before, after))
        {
            if (action == PayAction.Pay && after.State is OrderState.Paid or OrderState.Authorised)
            {
                stage.Tally.Count(Kind.PaidAgain);
            }

            return;
        }

        switch (after.State)
        {
            case OrderState.Paid:
                stage.Tally.Paid(after.Dong);
                break;
            case OrderState.Authorised:
                stage.Tally.Count(Kind.Authorised);
                break;
            default:
                stage.Tally.Count(after.State == OrderState.Expired ? Kind.Expired : Kind.Cancelled);
                break;
        }
    }

    private static PayAnswer Answer(string? transactionId, int code, long dong, List<Receipt> receipts, bool held, bool applied) => new()
    {
        TransactionId = transactionId,
        ResultCode = code,
        Amount = dong,
        NotificationsSent = receipts.Count,
        NotificationStatuses = receipts.ConvertAll(receipt => receipt.Status),
        Held = held,
        Applied = applied,
        NotificationsAccepted = receipts.Count(receipt => receipt.Taken),
        NotificationCodes = receipts.ConvertAll(receipt => receipt.Code),
    };

    /// <summary>An order that can still be paid is shown as open.</summary>
    private OrderState ShownState(LedgerOrder<TOrder> record)
    {
        var now = stage.Now;
        return record.State == OrderState.Cancelled && !protocol.CancelIsFinal
            ? (record with { State = OrderState.Open }).StateAt(now)
            : record.StateAt(now);
    }

    private static bool InVietnamese(HttpRequest request, TOrder order) =>
        order.InVietnamese ?? !request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    private Task RefuseAsync(HttpContext context, PageRefusal refusal)
    {
        if (WantsJson(context.Request))
        {
            return PayForm.RefuseAsync(context, refusal.Message, refusal.Code);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return HtmlAsync(context, PayPage.RenderRefusal(protocol.Name, refusal));
    }

    private static Task HtmlAsync(HttpContext context, string page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = PayPage.ContentSecurityPolicy;
        return context.Response.WriteAsync(page);
    }
}
