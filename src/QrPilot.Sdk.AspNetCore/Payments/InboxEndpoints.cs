using System.Text;
using Microsoft.AspNetCore.Routing;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Payments;

/// <summary>What gateways have said, and the money that follows from it.</summary>
internal static class InboxEndpoints
{
    private const int MaxPage = 1000;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new ApiRoutes(endpoints, "Payments");
        routes.Get<ListAnswer<NotificationView>>(
            "/v1/notifications",
            "ListNotifications",
            "The notifications of gateways by time, without payers' personal data.",
            Access.Readers,
            ListAsync,
            [
                new QueryParameter("from", "Received on this business date (Vietnam) or later.", IsRequired: true),
                new QueryParameter("to", "Received up to the end of this business date (Vietnam).", IsRequired: true),
                new QueryParameter("gateway", "Only of this gateway."),
                new QueryParameter("after", "The value of next on the page before."),
                new QueryParameter("limit", "1 to 1000; 100 when absent.", "integer"),
            ]);
        routes.Get<CaptureView>(
            "/v1/captures/{gateway}/{account}/{transaction_id}",
            "GetCapture",
            "The money of a gateway's transaction.",
            Access.Readers,
            ReadCaptureAsync);
    }

    private static async Task ListAsync(ApiCall call)
    {
        var filter = new NotificationFilter
        {
            From = BusinessCalendar.Vietnam.EndOf(call.QueryDate("from")!.Value.AddDays(-1)),
            Until = BusinessCalendar.Vietnam.EndOf(call.QueryDate("to")!.Value),
            Gateway = call.Query("gateway"),
            After = call.Query("after"),
            Limit = (int)call.QueryNumber("limit", fallback: 100, min: 1, max: MaxPage),
        };
        var stored = await call.Get<IPaymentStore>().ListNotificationsAsync(call.Caller.TenantId, filter, call.Aborted);
        var views = new List<NotificationView>(stored.Count);
        foreach (var notification in stored)
        {
            views.Add(await ViewAsync(call, notification));
        }

        var next = stored.Count == filter.Limit ? stored[^1].Received.Id : null;
        await call.SendAsync(new ListAnswer<NotificationView>(views, next), ApiJson.Default.ListAnswerNotificationView);
    }

    private static async Task ReadCaptureAsync(ApiCall call)
    {
        var capture = await call.Get<IPaymentStore>().FindCaptureAsync(
            call.Caller.TenantId, call.Route("gateway"), call.Route("account"), call.Route("transaction_id"), call.Aborted)
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.CaptureNotFound, "No money is known of this transaction.");
        await call.SendAsync(Views.Of(capture), ApiJson.Default.CaptureView);
    }

    private static async Task<NotificationView> ViewAsync(ApiCall call, StoredNotification stored)
    {
        var received = stored.Received;
        var body = received.Body;
        if (!stored.IsMasked)
        {
            var route = await call.Get<GatewayDirectory>().FindAsync(received.Gateway, received.Account, call.Aborted);
            body = route?.Account.Mask(new NotificationMessage(body.Span, received.Headers)) ?? [];
        }

        return new NotificationView
        {
            Id = received.Id,
            Gateway = received.Gateway,
            Account = received.Account,
            ReceivedAt = received.ReceivedAt,
            Outcome = stored.Outcome,
            PaymentId = stored.PaymentId,
            Detail = stored.Detail,
            Message = body.IsEmpty ? null : Encoding.UTF8.GetString(body.Span),
        };
    }
}
