using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Forms;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Refunds;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>Gives wallet money back to the guest.</summary>
internal static class RefundEndpoints
{
    private const int MaxReason = 500;

    public static void Map(UiRoutes routes) => routes.Form(
        "/s/{store}/sessions/{session}/payments/{payment}/refund", StaffRight.Refund, RefundAsync, NowEndpoints.ShowSessionAsync);

    private static async Task<IResult> RefundAsync(UiCall call, UiForm form)
    {
        var detail = await NowEndpoints.SessionAsync(call);
        var payment = detail.Payments.FirstOrDefault(known => known.Id == call.Route("payment"))
            ?? throw new CommandException(RefusalKind.NotFound, ErrorCodes.PaymentNotFound, "There is no such payment.");

        // A wallet that gives back whole payments only is not asked for an amount.
        VndAmount? amount = form.Typed("amount") is null ? null : form.Amount("amount", min: 1);
        var reason = form.Text("reason", MaxReason);
        form.Check();
        var refunds = call.Get<RefundService>();
        var id = await call.OnceAsync<Refund>(
            "RequestRefund",
            plan => refunds.RequestAsync(call.Caller, new RefundCommand(payment.Id, amount, reason), plan, call.Aborted),
            refund => refund.Id);
        var made = (await refunds.ListAsync(call.Caller, payment.Id, call.Aborted)).First(refund => refund.Id == id);
        return call.GoToStore("/sessions/" + detail.Session.Id, new Notice(call.Text(RefundTexts.All).Told(made)));
    }
}
