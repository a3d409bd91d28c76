using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Refunds;

namespace QrPilot.Sdk.AspNetCore.Payments;

/// <summary>Payments through gateways and their refunds.</summary>
internal static class PaymentEndpoints
{
    private const int MaxReason = 100;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Payments");
        routes.Post<RequestPaymentRequest, PaymentView>(
            "/v1/sessions/{id}/payments", "RequestPayment", "Opens a payment at a gateway.", Access.Guests, ApiJson.Default.RequestPaymentRequest, PayAsync);
        routes.Get<PaymentView>(
            "/v1/payments/{id}", "GetPayment", "A payment attempt.", Access.GuestsAndReaders, ReadAsync);
        routes.Post<RefundRequest, RefundView>(
            "/v1/payments/{id}/refunds", "RequestRefund", "Gives a payment back, or a part of it.", Access.Operators, ApiJson.Default.RefundRequest, RefundAsync);
        routes.Get<ListAnswer<RefundView>>(
            "/v1/payments/{id}/refunds", "ListRefunds", "The refunds of a payment.", Access.Readers, ListRefundsAsync);
    }

    private static Task PayAsync(ApiCall call, RequestPaymentRequest request)
    {
        new InputCheck().Text("gateway", request.Gateway, 32).Amount("amount", request.Amount).Throw();
        var payer = call.Http.Connection.RemoteIpAddress;
        var command = new PaymentCommand(
            call.Route("id"),
            request.Gateway,
            InputCheck.Vnd(request.Amount),
            request.OccurredAt,
            (payer?.IsIPv4MappedToIPv6 == true ? payer.MapToIPv4() : payer)?.ToString());
        var plan = call.Plan<Payment, PaymentView>(201, Views.Of, ApiJson.Default.PaymentView);
        return call.SendAsync(call.Get<PaymentService>().RequestAsync(call.Caller, command, plan, call.Aborted));
    }

    private static async Task ReadAsync(ApiCall call)
    {
        var payment = await call.Get<PaymentService>().ReadAsync(call.Caller, call.Route("id"), call.Aborted);
        await call.SendAsync(Views.Of(payment), ApiJson.Default.PaymentView);
    }

    private static Task RefundAsync(ApiCall call, RefundRequest request)
    {
        new InputCheck().Amount("amount", request.Amount).Text("reason", request.Reason, MaxReason).Throw();
        var command = new RefundCommand(call.Route("id"), InputCheck.Vnd(request.Amount), request.Reason);
        var plan = call.Plan<Refund, RefundView>(201, Views.Of, ApiJson.Default.RefundView);
        return call.SendAsync(call.Get<RefundService>().RequestAsync(call.Caller, command, plan, call.Aborted));
    }

    private static async Task ListRefundsAsync(ApiCall call)
    {
        var refunds = await call.Get<RefundService>().ListAsync(call.Caller, call.Route("id"), call.Aborted);
        await call.SendAsync(new ListAnswer<RefundView>([.. refunds.Select(Views.Of)]), ApiJson.Default.ListAnswerRefundView);
    }
}
