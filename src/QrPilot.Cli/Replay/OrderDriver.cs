using System.Text.Json;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Payments.Refunds;

namespace QrPilot.Cli.Replay;

/// <summary>Drives one order through the API, step by step as its guests and the staff would.</summary>
/// <remarks>Every step carries a key of its own, so that driving an order again changes nothing and continues one that was cut off.</remarks>
internal sealed class OrderDriver(QrPilotApiClient api, PaymentSimulator simulator, Catalog catalog, ReplayKeys keys)
{
    public async Task<OrderTruth> DriveAsync(PlannedOrder order, CancellationToken cancellationToken)
    {
        var scan = new OpenSessionRequest
        {
            TableToken = catalog.TableToken(order),
            DeviceId = keys.Device(order),
            OccurredAt = order.Times.Scan,
        };
        var opened = await api.OpenSessionAsync(scan, keys.Of(order, "scan"), cancellationToken);
        var truth = new OrderTruth { Order = order, SessionId = opened.Session.Id, Joined = opened.Joined };
        truth = await SendItemsAsync(truth, cancellationToken);
        var submit = new SubmitOrderRequest { OccurredAt = order.Times.Submit, ClientTotal = order.Total.Dong };
        var submitted = await api.SubmitOrderAsync(truth.SessionId, submit, keys.Of(order, "order"), cancellationToken);
        truth = truth with { HostTotal = submitted.Order.Total };
        truth = (Wallet.Of(order.Tender), order) switch
        {
            ({ } wallet, _) => await PayAtGatewayAsync(truth, wallet, cancellationToken),
            (_, { Tender: TenderKind.Cash }) => await PayCashAsync(truth, cancellationToken),
            (_, { Fault: FaultKind.Forged }) => await ForgeAsync(truth, Wallet.OfWalkOuts, cancellationToken),
            _ => truth,
        };
        if (order.Fault is FaultKind.Lost or FaultKind.Delayed or FaultKind.Over or FaultKind.Under)
        {
            var close = new CloseSessionRequest { Note = "The guest showed the payment on the phone.", OccurredAt = order.Times.StaffClose };
            await api.CloseSessionAsync(truth.SessionId, close, keys.Of(order, "close"), cancellationToken);
        }

        return truth;
    }

    private async Task<OrderTruth> SendItemsAsync(OrderTruth truth, CancellationToken cancellationToken)
    {
        var order = truth.Order;
        var counts = default(EventCounts);
        var refusals = new List<string>();
        foreach (var index in order.Sends)
        {
            var answer = await api.SendEventsAsync(
                truth.SessionId, new SendEventsRequest { Events = [ItemAdded(order, index)] }, cancellationToken);
            var verdict = answer.Verdicts.Count == 1
                ? answer.Verdicts[0]
                : throw new JsonException($"{answer.Verdicts.Count} verdicts for one event.");
            counts += EventCounts.Of(verdict.Status);
            if (verdict.Status is EventVerdictStatus.Conflict or EventVerdictStatus.Rejected)
            {
                refusals.Add($"event {verdict.IdempotencyKey}: {verdict.Status} {verdict.Code} {verdict.Message}".TrimEnd());
            }
        }

        return truth with { Events = counts, Refusals = [.. truth.Refusals, .. refusals] };
    }

    private EventInput ItemAdded(PlannedOrder order, int index)
    {
        var line = order.Lines[index];
        var data = new ItemAddedData($"line-{index + 1}", catalog.ItemId(order, line.Item), line.Quantity);
        return new EventInput
        {
            IdempotencyKey = keys.Item(order, index),
            Type = EventTypes.ItemAdded,
            OccurredAt = order.Times.Item(index),
            DeviceSeq = index + 1,
            Data = JsonSerializer.SerializeToElement(data, WireJson.Default.ItemAddedData),
        };
    }

    private async Task<OrderTruth> PayCashAsync(OrderTruth truth, CancellationToken cancellationToken)
    {
        var request = new RecordCashRequest { OccurredAt = truth.Order.Times.Cash };
        var answer = await api.RecordCashAsync(truth.SessionId, request, keys.Of(truth.Order, "cash"), cancellationToken);
        return truth with { TenderId = truth.TenderId ?? answer.Cash.Id, Cash = answer.Cash.Amount };
    }

    private async Task<OrderTruth> PayAtGatewayAsync(OrderTruth truth, Wallet wallet, CancellationToken cancellationToken)
    {
        var order = truth.Order;
        (truth, var first) = await OpenAsync(truth, wallet, "pay", cancellationToken);
        (truth, var second) = order.Fault == FaultKind.Twice ? await OpenAsync(truth, wallet, "pay-2", cancellationToken) : (truth, null);
        if (order.Fault == FaultKind.Cash)
        {
            // The notification is a little late, and so staff take down as cash what they saw on the phone.
            truth = await PayCashAsync(truth, cancellationToken);
        }

        truth = await PayAsync(truth, first, NotifyOf(order.Fault), order.Times.Pay, cancellationToken);
        truth = second is null ? truth : await PayAsync(truth, second, "send", order.Times.PayAgain, cancellationToken);
        return order.Fault == FaultKind.Refunded ? await RefundAsync(truth, first, cancellationToken) : truth;
    }

    private async Task<(OrderTruth Truth, PaymentView Payment)> OpenAsync(
        OrderTruth truth, Wallet wallet, string step, CancellationToken cancellationToken)
    {
        var request = new RequestPaymentRequest { Gateway = wallet.Gateway, OccurredAt = truth.Order.Times.PaymentRequest };
        var payment = await api.RequestPaymentAsync(truth.SessionId, request, keys.Of(truth.Order, step), cancellationToken);
        truth = truth with
        {
            TenderId = truth.TenderId ?? payment.Id,
            OpenedPayments = truth.OpenedPayments + 1,
            Simulator = payment.PayUrl is { } url ? PaymentSimulator.Of(url, wallet) : truth.Simulator,
            Refusals = payment.PayUrl is not null
                ? truth.Refusals
                : [.. truth.Refusals, $"payment {payment.Id} is {payment.State} and has no pay_url"],
        };
        return (truth, payment);
    }

    private async Task<OrderTruth> PayAsync(
        OrderTruth truth, PaymentView payment, string notify, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (payment.PayUrl is null)
        {
            return truth;
        }

        var order = truth.Order;
        var paid = await simulator.PayAsync(payment.PayUrl, "pay", notify, order.PaysAtGateway, at, cancellationToken);
        return Told(truth, paid) with
        {
            AtGateway = paid.TransactionId is { } transaction
                ? [.. truth.AtGateway, new GatewayPayment(payment.Id, transaction, paid.Amount)]
                : truth.AtGateway,
            IsHeld = truth.IsHeld || paid.Held,
            Refusals = [.. truth.Refusals, .. Check(order, paid)],
        };
    }

    private async Task<OrderTruth> ForgeAsync(OrderTruth truth, Wallet wallet, CancellationToken cancellationToken)
    {
        (truth, var payment) = await OpenAsync(truth, wallet, "pay", cancellationToken);
        var order = truth.Order;
        return payment.PayUrl is null
            ? truth
            : Told(truth, await simulator.PayAsync(payment.PayUrl, "forge_only", "forge", order.Total, order.Times.Pay, cancellationToken));
    }

    private async Task<OrderTruth> RefundAsync(OrderTruth truth, PaymentView payment, CancellationToken cancellationToken)
    {
        var request = new RefundRequest { Amount = truth.Order.GivenBack.Dong, Reason = "A dish was sent back." };
        var refund = await api.RequestRefundAsync(payment.Id, request, keys.Of(truth.Order, "refund"), cancellationToken);
        return refund.State == RefundState.Refunded
            ? truth with { Refunded = refund.Amount }
            : truth with { Refusals = [.. truth.Refusals, $"refund {refund.Id} is {refund.State}"] };
    }

    private static OrderTruth Told(OrderTruth truth, PayAnswer paid) => truth with
    {
        Notifications = truth.Notifications + new NotificationCounts(
            paid.NotificationsSent,
            truth.Order.Fault == FaultKind.Forged ? 1 : 0,
            paid.NotificationsSent - paid.NotificationsAccepted),
    };

    private static IEnumerable<string> Check(PlannedOrder order, PayAnswer paid)
    {
        if (paid.ResultCode != 0 || paid.TransactionId is null)
        {
            yield return $"the simulator did not take the payment: result code {paid.ResultCode}";
        }

        if (paid.Amount != order.PaysAtGateway.Dong)
        {
            yield return $"the simulator took {paid.Amount} instead of {order.PaysAtGateway.Dong}";
        }

        if (order.Fault == FaultKind.Delayed && !paid.Held)
        {
            yield return "the simulator did not hold the notification back";
        }
    }

    private static string NotifyOf(FaultKind fault) => fault switch
    {
        FaultKind.Lost => "unreported",
        FaultKind.Doubled => "double",
        FaultKind.Delayed => "hold",
        FaultKind.Forged => "forge",
        _ => "send",
    };
}
