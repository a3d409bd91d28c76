using System.Text.Json;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Events;

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
        truth = (order.Tender, order.Fault) switch
        {
            (TenderKind.Momo, _) or (TenderKind.None, FaultKind.Forged) => await PayAtGatewayAsync(truth, cancellationToken),
            (TenderKind.Cash, _) => await PayCashAsync(truth, cancellationToken),
            _ => truth,
        };
        if (order.Fault is FaultKind.Lost or FaultKind.Delayed)
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
        return truth with { TenderId = answer.Cash.Id };
    }

    private async Task<OrderTruth> PayAtGatewayAsync(OrderTruth truth, CancellationToken cancellationToken)
    {
        var order = truth.Order;
        var request = new RequestPaymentRequest { Gateway = "momo", OccurredAt = order.Times.PaymentRequest };
        var payment = await api.RequestPaymentAsync(truth.SessionId, request, keys.Of(order, "pay"), cancellationToken);
        truth = truth with { TenderId = payment.Id, OpenedPayment = true };
        if (payment.PayUrl is null)
        {
            return truth with { Refusals = [.. truth.Refusals, $"payment {payment.Id} is {payment.State} and has no pay_url"] };
        }

        var paid = await simulator.PayAsync(
            payment.PayUrl,
            order.IsPaid ? "pay" : "forge_only",
            order.IsPaid ? NotifyOf(order.Fault) : "forge",
            order.Times.Pay,
            cancellationToken);
        return truth with
        {
            TransactionId = order.IsPaid ? paid.TransactionId : null,
            ReleaseUrl = paid.Held ? PaymentSimulator.ReleaseUrlOf(payment.PayUrl) : null,
            Notifications = NotificationCounts.Of(
                paid.NotificationsSent, order.Fault == FaultKind.Forged ? 1 : 0, paid.NotificationStatuses),
            Refusals = [.. truth.Refusals, .. Check(order, paid)],
        };
    }

    private static IEnumerable<string> Check(PlannedOrder order, PayAnswer paid)
    {
        if (!order.IsPaid)
        {
            yield break;
        }

        if (paid.ResultCode != 0 || paid.TransactionId is null)
        {
            yield return $"the simulator did not take the payment: result code {paid.ResultCode}";
        }

        if (paid.Amount != order.Total.Dong)
        {
            yield return $"the simulator took {paid.Amount} instead of {order.Total.Dong}";
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
