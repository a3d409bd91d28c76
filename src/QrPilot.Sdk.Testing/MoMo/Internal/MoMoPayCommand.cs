using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>What the form of the pay page asks for.</summary>
/// <param name="ResultCode">How the payment ends, or null when nobody does anything and only a forged message is sent.</param>
/// <param name="Amount">What is paid.</param>
/// <param name="At">When, in milliseconds since 1970.</param>
/// <param name="Delivery">What happens to the notification, or null for the fault plan's choice.</param>
internal sealed record MoMoPayCommand(int? ResultCode, long Amount, long At, MoMoDelivery? Delivery)
{
    private static readonly long LatestTime = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static (MoMoPayCommand? Command, string Mistake) Read(IFormCollection? form, long amount, long now)
    {
        if (form is null)
        {
            return (null, "The body must be a form.");
        }

        if (!TryNumber(form["amount"], amount, long.MaxValue, out amount))
        {
            return (null, "amount must be a whole number of at least 1.");
        }

        if (!TryNumber(form["at"], now, LatestTime, out var at))
        {
            return (null, "at must be a time in milliseconds since 1970.");
        }

        int? resultCode;
        switch (form["action"].ToString())
        {
            case "pay":
                resultCode = MoMoMessages.Success;
                break;
            case "cancel":
                resultCode = MoMoMessages.RefusedByPayer;
                break;
            case "expire":
                resultCode = MoMoMessages.Expired;
                break;
            case "forge_only":
                resultCode = null;
                break;
            default:
                return (null, "action must be pay, cancel, expire or forge_only.");
        }

        MoMoDelivery? delivery;
        switch (form["notify"].ToString())
        {
            case "":
                delivery = null;
                break;
            case "send":
                delivery = MoMoDelivery.Send;
                break;
            case "lose":
                delivery = MoMoDelivery.Lose;
                break;
            case "double":
                delivery = MoMoDelivery.SendTwice;
                break;
            case "hold":
                delivery = MoMoDelivery.Hold;
                break;
            case "reorder":
                delivery = MoMoDelivery.Reorder;
                break;
            case "forge":
                delivery = MoMoDelivery.Forge;
                break;
            default:
                return (null, "notify must be send, lose, double, hold, reorder or forge.");
        }

        return (new MoMoPayCommand(resultCode, amount, at, delivery), "");
    }

    private static bool TryNumber(string? text, long missing, long largest, out long value)
    {
        if (string.IsNullOrEmpty(text))
        {
            value = missing;
            return true;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= 1 && value <= largest;
    }
}
