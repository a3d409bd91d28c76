using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;
using Kind = QrPilot.Sdk.Testing.MoMo.Internal.MoMoTally.Kind;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>The page on which a guest pays. State: which orders were paid, the newest of them, in memory, to count each once.</summary>
internal sealed class MoMoPayEndpoint(
    IOptions<MoMoSimulatorOptions> options, TimeProvider clock, MoMoTally tally, MoMoNotifier notifier)
{
    public const string Path = "/pay";

    private readonly Lazy<BoundedMemory<string>> _paid = new(() => new(options.Value.RememberedOrders));

    public Task ShowAsync(HttpContext context) => Link(context) is { } link
        ? HtmlAsync(context, MoMoPayPage.Render(link.Order))
        : RefuseAsync(context, "The pay address is not one of this simulator's.");

    public async Task HandleAsync(HttpContext context)
    {
        if (Link(context) is not { } link)
        {
            await RefuseAsync(context, "The pay address is not one of this simulator's.");
            return;
        }

        var form = await FormAsync(context);
        var (command, mistake) = MoMoPayCommand.Read(form, link.Order.Amount, clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (command is null)
        {
            await RefuseAsync(context, mistake);
            return;
        }

        var (answer, message) = command.ResultCode is { } resultCode
            ? await SettleAsync(link.Order, link.Merchant, command, resultCode)
            : await ForgeOnlyAsync(link.Order, link.Merchant, command);
        if (WantsJson(context.Request))
        {
            await context.Response.WriteAsJsonAsync(answer, MoMoSimulatorJson.Wire.MoMoPayAnswer);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = message is null ? link.Order.RedirectUrl : Redirect(link.Order.RedirectUrl, message);
        }
    }

    private async Task<(MoMoPayAnswer Answer, MoMoIpn? Message)> SettleAsync(
        MoMoOrder order, MoMoSimulatorMerchant merchant, MoMoPayCommand command, int resultCode)
    {
        var message = MoMoMessages.Genuine(order, merchant, resultCode, command.Amount, command.At);
        CountOutcome(message);
        var delivery = command.Delivery ?? options.Value.Faults.Decide(order.OrderId);
        var (statuses, held) = await notifier.DeliverAsync(
            order.IpnUrl, message, () => MoMoMessages.Forged(order, merchant, command.Amount, command.At), delivery);
        return (new MoMoPayAnswer
        {
            TransactionId = resultCode == MoMoMessages.Success ? MoMoSigner.Text(message.TransId) : null,
            ResultCode = resultCode,
            Amount = command.Amount,
            NotificationsSent = statuses.Count,
            NotificationStatuses = statuses,
            Held = held,
        }, message);
    }

    private async Task<(MoMoPayAnswer Answer, MoMoIpn? Message)> ForgeOnlyAsync(
        MoMoOrder order, MoMoSimulatorMerchant merchant, MoMoPayCommand command)
    {
        var status = await notifier.ForgeAsync(order.IpnUrl, MoMoMessages.Forged(order, merchant, command.Amount, command.At));
        return (new MoMoPayAnswer
        {
            TransactionId = null,
            ResultCode = MoMoMessages.WaitingForPayer,
            Amount = command.Amount,
            NotificationsSent = 1,
            NotificationStatuses = [status],
            Held = false,
        }, null);
    }

    private void CountOutcome(MoMoIpn message)
    {
        if (message.ResultCode != MoMoMessages.Success)
        {
            tally.Count(message.ResultCode == MoMoMessages.Expired ? Kind.Expired : Kind.Cancelled);
        }
        else if (_paid.Value.TryAdd($"{message.PartnerCode}\n{message.OrderId}", "", out _))
        {
            tally.Paid(message.Amount);
        }
        else
        {
            tally.Count(Kind.PaidAgain);
        }
    }

    private (MoMoOrder Order, MoMoSimulatorMerchant Merchant)? Link(HttpContext context) =>
        MoMoPayLink.Read(context.Request.Query["t"], context.Request.Query["s"], options.Value.Merchants);

    private static async Task<IFormCollection?> FormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The address the browser goes to: the same fields as the notification, form-encoded.</summary>
    private static string Redirect(string redirectUrl, MoMoIpn message)
    {
        var hash = redirectUrl.IndexOf('#', StringComparison.Ordinal);
        var (address, fragment) = hash < 0 ? (redirectUrl, "") : (redirectUrl[..hash], redirectUrl[hash..]);
        var text = new StringBuilder(address);
        var mark = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        ReadOnlySpan<(string Name, string Value)> fields =
        [
            ("partnerCode", message.PartnerCode),
            ("orderId", message.OrderId),
            ("requestId", message.RequestId),
            ("amount", MoMoSigner.Text(message.Amount)),
            ("orderInfo", message.OrderInfo),
            ("orderType", message.OrderType),
            ("transId", MoMoSigner.Text(message.TransId)),
            ("resultCode", MoMoSigner.Text(message.ResultCode)),
            ("message", message.Message),
            ("payType", message.PayType),
            ("responseTime", MoMoSigner.Text(message.ResponseTime)),
            ("extraData", message.ExtraData),
            ("signature", message.Signature),
        ];
        foreach (var (name, value) in fields)
        {
            text.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
            mark = '&';
        }

        return text.Append(fragment).ToString();
    }

    private static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, string mistake)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsJsonAsync(new MoMoTrouble(mistake), MoMoSimulatorJson.Wire.MoMoTrouble);
    }

    private static Task HtmlAsync(HttpContext context, string page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = MoMoPayPage.ContentSecurityPolicy;
        return context.Response.WriteAsync(page);
    }
}
