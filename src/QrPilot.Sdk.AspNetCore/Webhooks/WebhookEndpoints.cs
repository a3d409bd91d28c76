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
        Map(endpoints, HttpMethods.Post, "ReceiveNotification", NotificationMethod.Post, http => JsonBody.ReadBytesAsync(http, MaxBody));
        Map(endpoints, HttpMethods.Get, "ReceiveNotificationByQuery", NotificationMethod.Get, http => Task.FromResult(RawQuery(http)));
    }

    private static void Map(
        IEndpointRouteBuilder endpoints, string httpMethod, string name, NotificationMethod method, Func<HttpContext, Task<byte[]>> read)
    {
        Task Receive(HttpContext http) => ReceiveAsync(http, method, read);
        var builder = endpoints.MapMethods("/webhooks/{gateway}/{account}", [httpMethod], http => Guard.RunAsync(http, () => Receive(http)));
        builder.WithName(name).WithSummary("A gateway's notification, signed by the gateway.").WithTags("Webhooks").WithMetadata(
            ((Func<HttpContext, Task>)Receive).Method,
            new EndpointInfo(Access: null, TakesIdempotencyKey: false, []),
            new ProducesResponseTypeMetadata(method == NotificationMethod.Get ? StatusCodes.Status200OK : StatusCodes.Status204NoContent, typeof(void)),
            Problems.StorageUnavailable);
    }

    private static async Task ReceiveAsync(HttpContext http, NotificationMethod method, Func<HttpContext, Task<byte[]>> read)
    {
        var name = (string)http.Request.RouteValues["gateway"]!;
        var account = (string)http.Request.RouteValues["account"]!;
        var services = http.RequestServices;
        if (services.GetRequiredService<GatewayDirectory>().Find(name) is { } gateway && gateway.Capabilities.Notifications != method)
        {
            http.Response.Headers.Allow = gateway.Capabilities.Notifications == NotificationMethod.Get ? HttpMethods.Get : HttpMethods.Post;
            await Problems.WriteAsync(
                http, StatusCodes.Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed, "This gateway notifies by another method.");
            return;
        }

        var message = await read(http);
        var receipt = await services.GetRequiredService<NotificationService>()
            .ReceiveAsync(name, account, Headers(http), message, http.RequestAborted)
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.UnknownGatewayAccount, "There is no such gateway account.");
        await AnswerAsync(http, receipt);
    }

    /// <summary>The query string exactly as it came, without its question mark.</summary>
    private static byte[] RawQuery(HttpContext http) =>
        http.Request.QueryString.Value is { Length: > 1 } query ? Encoding.UTF8.GetBytes(query[1..]) : [];

    private static async Task AnswerAsync(HttpContext http, NotificationReceipt receipt)
    {
        if (receipt.Answer is { Body: null, Status: >= 400 } refused)
        {
            var (code, message) = receipt.Disposition switch
            {
                NotificationDisposition.Malformed => (ErrorCodes.MalformedNotification, "The notification cannot be read; nothing has changed."),
                NotificationDisposition.Failed => (ErrorCodes.StorageUnavailable, "The notification could not be dealt with now; send it again."),
                _ => (ErrorCodes.BadSignature, "The notification was turned away; nothing has changed."),
            };
            await Problems.WriteAsync(http, refused.Status, code, message);
            return;
        }

        http.Response.StatusCode = receipt.Answer.Status;
        if (receipt.Answer.Body is { } json)
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = bytes.Length;
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
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
