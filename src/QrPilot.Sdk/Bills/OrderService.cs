using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Bills;

/// <summary>Turns carts into orders.</summary>
public sealed class OrderService
{
    private readonly CommandRunner _runner;
    private readonly SessionService _sessions;
    private readonly ICatalogStore _catalog;
    private readonly IIdSource _ids;
    private readonly TimeProvider _clock;

    internal OrderService(CommandRunner runner, SessionService sessions, ICatalogStore catalog, IIdSource ids, TimeProvider clock)
    {
        _runner = runner;
        _sessions = sessions;
        _catalog = catalog;
        _ids = ids;
        _clock = clock;
    }

    /// <summary>Submits the session's cart. The catalog's prices count, whatever the phone showed.</summary>
    /// <exception cref="CommandException">There is no such session, it has ended, or its cart is empty.</exception>
    public Task<Reply> SubmitAsync(
        Caller caller,
        string sessionId,
        DateTimeOffset? occurredAt,
        VndAmount? clientTotal,
        ReplyPlan<OrderResult> plan,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(plan);
        return _runner.RunAsync(caller.TenantId, plan, DecideAsync, cancellationToken);

        async Task<Decision<OrderResult>> DecideAsync(CancellationToken ct)
        {
            var detail = await _sessions.ReadAsync(caller, sessionId, ct);
            if (detail.Session.State != SessionState.Open)
            {
                throw SessionService.SessionEnded();
            }

            var now = _clock.GetUtcNow();
            var at = caller.TimeOf(occurredAt, now);
            var cart = Cart.Of(detail.CartEvents, detail.Orders);
            var items = await _catalog.FindMenuItemsAsync(caller.TenantId, [.. cart.Select(line => line.ItemId).Distinct()], ct);
            var lines = Pricing.Price(cart, items.ToDictionary(item => item.Id, StringComparer.Ordinal));
            if (lines.Count == 0)
            {
                throw new CommandException(RefusalKind.Contradiction, ErrorCodes.EmptyCart, "There is nothing in the cart.");
            }

            var order = new Order
            {
                Id = _ids.Next(IdPrefix.Order),
                SessionId = sessionId,
                Number = detail.Session.OrderCount + 1,
                SubmittedAt = at,
                Lines = lines,
                ClientTotal = clientTotal,
            };
            var session = SessionRules.AddOrder(detail.Session, order.Total, at, now);
            var commit = new Commit
            {
                TenantId = caller.TenantId,
                Sessions = [new SessionWrite(session, detail.Session.Version)],
                Order = order,
                Events = [Submitted(session, order, now)],
            };
            return new Decision<OrderResult>(commit, new OrderResult(order, session));
        }
    }

    private static EventDraft Submitted(Session session, Order order, DateTimeOffset now) => SessionEvents.Make(
        session,
        EventTypes.OrderSubmitted,
        order.Id,
        order.SubmittedAt,
        now,
        json =>
        {
            json.WriteString("order_id", order.Id);
            json.WriteNumber("number", order.Number);
            json.WriteNumber("total", order.Total.Dong);
            if (order.ClientTotal is { } shown)
            {
                json.WriteNumber("client_total", shown.Dong);
            }

            json.WriteStartArray("lines");
            foreach (var line in order.Lines)
            {
                json.WriteStartObject();
                json.WriteString("line_id", line.LineId);
                json.WriteString("item_id", line.ItemId);
                json.WriteString("name", line.Name);
                json.WriteNumber("unit_price", line.UnitPrice.Dong);
                json.WriteNumber("quantity", line.Quantity);
                json.WriteNumber("amount", line.Amount.Dong);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}
