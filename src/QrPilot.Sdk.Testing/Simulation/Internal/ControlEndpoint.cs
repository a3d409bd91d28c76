using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Testing.Simulation.Internal.Wire;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>What a rehearsal asks of a simulator itself.</summary>
internal sealed class ControlEndpoint<TOrder>(Stage<TOrder> stage)
    where TOrder : class, ISimulatedOrder
{
    private static readonly Dictionary<string, GatewayCallKind> Calls = new(StringComparer.Ordinal)
    {
        ["create"] = GatewayCallKind.Create,
        ["query"] = GatewayCallKind.Query,
        ["refund"] = GatewayCallKind.Refund,
        ["confirm"] = GatewayCallKind.Confirm,
    };

    private static readonly Dictionary<string, GatewayCallFault> CallFaults = new(StringComparer.Ordinal)
    {
        ["none"] = GatewayCallFault.None,
        ["lose"] = GatewayCallFault.LoseAnswer,
        ["unavailable"] = GatewayCallFault.Unavailable,
        ["slow"] = GatewayCallFault.Slow,
    };

    private static readonly Dictionary<string, GatewayRefundFault> RefundFaults = new(StringComparer.Ordinal)
    {
        ["complete"] = GatewayRefundFault.None,
        ["delay"] = GatewayRefundFault.Delay,
        ["part"] = GatewayRefundFault.Part,
        ["refuse"] = GatewayRefundFault.Refuse,
    };

    public void Map(IEndpointRouteBuilder group)
    {
        group.MapPost("/control/release", (RequestDelegate)ReleaseAsync);
        group.MapPost("/control/redeliver", (RequestDelegate)RedeliverAsync);
        group.MapPost("/control/calls", (RequestDelegate)DemandCallAsync);
        group.MapPost("/control/refunds", (RequestDelegate)DemandRefundAsync);
        group.MapGet("/control/stats", (RequestDelegate)StatsAsync);
        group.MapGet("/control/ledger", (RequestDelegate)LedgerAsync);
    }

    private async Task ReleaseAsync(HttpContext context)
    {
        stage.Ledger.Release();
        await AnswerAsync(context, await stage.Notifier.ReleaseAsync());
    }

    private async Task RedeliverAsync(HttpContext context) => await AnswerAsync(context, await stage.Notifier.RedeliverAsync());

    private Task StatsAsync(HttpContext context) => context.Response.WriteAsJsonAsync(
        stage.Tally.At(stage.Now, stage.Notifier.Waiting, stage.Notifier.Retrying), SimulationJson.Wire.Stats);

    private Task LedgerAsync(HttpContext context)
    {
        var now = stage.Now;
        return context.Response.WriteAsJsonAsync(stage.Ledger.All().ConvertAll(order => Entry(order, now)), SimulationJson.Wire.ListLedgerEntry);
    }

    private async Task DemandCallAsync(HttpContext context)
    {
        var form = await PayForm.ReadAsync(context);
        if (form is null
            || !Calls.TryGetValue(form["call"].ToString(), out var call)
            || !CallFaults.TryGetValue(form["fault"].ToString(), out var fault)
            || !TryTimes(form, out var times))
        {
            await PayForm.RefuseAsync(
                context, $"call must be one of {Words(Calls)}, fault one of {Words(CallFaults)}, times 1 to 1000.");
            return;
        }

        stage.Calls.Demand(call, fault, times);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task DemandRefundAsync(HttpContext context)
    {
        var form = await PayForm.ReadAsync(context);
        if (form is null || !RefundFaults.TryGetValue(form["outcome"].ToString(), out var fault) || !TryTimes(form, out var times))
        {
            await PayForm.RefuseAsync(context, $"outcome must be one of {Words(RefundFaults)}, times 1 to 1000.");
            return;
        }

        stage.Refunds.Demand(NullIfEmpty(form["order"]), fault, NullIfEmpty(form["code"]), times);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task AnswerAsync(HttpContext context, List<Receipt> receipts) => context.Response.WriteAsJsonAsync(
        new ReleaseAnswer(receipts.Count(receipt => receipt.Taken), receipts.ConvertAll(receipt => receipt.Status)),
        SimulationJson.Wire.ReleaseAnswer);

    private static LedgerEntry Entry(LedgerOrder<TOrder> order, long now) => new()
    {
        Merchant = order.Order.Merchant,
        OrderId = order.Order.OrderId,
        State = order.StateAt(now).ToString().ToLowerInvariant(),
        AmountAsked = order.Order.Asked,
        AmountMoved = order.Moved,
        TransactionId = order.TransactionId,
        RefundedAmount = order.RefundedAt(now),
        At = order.At,
        Unreported = order.Unreported,
        Refunds =
        [
            .. order.Refunds.Select(refund => new LedgerRefundEntry
            {
                RefundId = refund.Id,
                Amount = refund.Returned,
                TransactionId = refund.TransactionId,
                State = refund.StateAt(now).ToString().ToLowerInvariant(),
            }),
        ],
    };

    private static bool TryTimes(IFormCollection form, out int times)
    {
        var text = form["times"].ToString();
        times = 1;
        return text is "" || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out times) && times is >= 1 and <= 1_000);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Words<T>(Dictionary<string, T> words) => string.Join(", ", words.Keys);
}
