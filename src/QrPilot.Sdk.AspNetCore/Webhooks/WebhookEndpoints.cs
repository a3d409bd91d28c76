using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.AspNetCore.Webhooks;

/// <summary>Where gateways send their notifications. Their signature is the only credential.</summary>
internal static class WebhookEndpoints
{
    private const int MaxBody = 64 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var builder = endpoints.MapPost("/webhooks/{gateway}/{account}", http => Guard.RunAsync(http, () => ReceiveAsync(http)));
        builder.WithName("ReceiveNotification").WithSummary("A gateway's notification, signed by the gateway.").WithTags("Webhooks").WithMetadata(
            ((Func<HttpContext, Task>)ReceiveAsync).Method,
            new EndpointInfo(Access: null, TakesIdempotencyKey: false, []),
            new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void)));
    }

    private static async Task ReceiveAsync(HttpContext http)
    {
        var body = await JsonBody.ReadBytesAsync(http, MaxBody);
        var gateway = (string)http.Request.RouteValues["gateway"]!;
        var account = (string)http.Request.RouteValues["account"]!;
        var receipt = await http.RequestServices.GetRequiredService<NotificationService>()
            .ReceiveAsync(gateway, account, Headers(http), body, http.RequestAborted)
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.UnknownGatewayAccount, "There is no such gateway account.");
        await AnswerAsync(http, receipt);
    }

    private static async Task AnswerAsync(HttpContext http, NotificationReceipt receipt)
    {
        if (receipt.Answer is { Body: null, Status: >= 400 } refused)
        {
            var code = receipt.Disposition == NotificationDisposition.Malformed ? ErrorCodes.MalformedNotification : ErrorCodes.BadSignature;
            await Problems.WriteAsync(http, refused.Status, code, "The notification was turned away; nothing has changed.");
            return;
        }

        http.Response.StatusCode = receipt.Answer.Status;
        if (receipt.Answer.Body is { } json)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(json, http.RequestAborted);
        }
    }

    private static string Headers(HttpContext http)
    {
        var text = new StringBuilder();
        foreach (var (name, values) in http.Request.Headers)
        {
            text.Append(name).Append(": ").Append(values.ToString()).Append('\n');
        }

        return text.ToString();
    }
}
