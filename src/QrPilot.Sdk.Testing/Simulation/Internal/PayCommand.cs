using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>What the form of a pay page asks for.</summary>
/// <param name="Action">What happens.</param>
/// <param name="Dong">What is paid, whole đồng.</param>
/// <param name="At">When by the gateway's clock, in milliseconds since 1970; null for now.</param>
/// <param name="Delivery">What happens to the notification, or null for the fault plan's choice.</param>
internal sealed record PayCommand(PayAction Action, long Dong, long? At, GatewayDelivery? Delivery)
{
    private static readonly long LatestTime = DateTimeOffset.MaxValue.AddDays(-1).ToUnixTimeMilliseconds();

    private static readonly (string Word, PayAction Action)[] Actions =
    [
        ("pay", PayAction.Pay),
        ("cancel", PayAction.Cancel),
        ("expire", PayAction.Expire),
        ("forge_only", PayAction.ForgeOnly),
    ];

    private static readonly (string Word, GatewayDelivery Delivery)[] Deliveries =
    [
        ("send", GatewayDelivery.Send),
        ("lose", GatewayDelivery.Lose),
        ("double", GatewayDelivery.SendTwice),
        ("twice_at_once", GatewayDelivery.SendTwiceAtOnce),
        ("hold", GatewayDelivery.Hold),
        ("reorder", GatewayDelivery.Reorder),
        ("forge", GatewayDelivery.Forge),
        ("wrong_amount", GatewayDelivery.WrongAmount),
        ("wrong_account", GatewayDelivery.WrongAccount),
        ("truncate", GatewayDelivery.Truncate),
        ("unknown_field", GatewayDelivery.UnknownField),
        ("unreported", GatewayDelivery.Unreported),
    ];

    public static (PayCommand? Command, string Mistake) Read(IFormCollection? form, long asked)
    {
        if (form is null)
        {
            return (null, "The body must be a form.");
        }

        if (!TryNumber(form["amount"], long.MaxValue / 1_000, out var dong))
        {
            return (null, "amount must be a whole number of at least 1.");
        }

        if (!TryNumber(form["at"], LatestTime, out var at))
        {
            return (null, "at must be a time in milliseconds since 1970.");
        }

        if (!TryWord(form["action"], Actions, out var action) || action is null)
        {
            return (null, Choice("action", Actions));
        }

        return TryWord(form["notify"], Deliveries, out var delivery)
            ? (new PayCommand(action.Value, dong ?? asked, at, delivery), "")
            : (null, Choice("notify", Deliveries));
    }

    private static string Choice<T>(string field, (string Word, T Value)[] words) =>
        $"{field} must be one of {string.Join(", ", words.Select(word => word.Word))}.";

    private static bool TryWord<T>(string? text, (string Word, T Value)[] words, out T? value)
        where T : struct
    {
        value = null;
        foreach (var word in words)
        {
            if (word.Word == text)
            {
                value = word.Value;
                return true;
            }
        }

        return string.IsNullOrEmpty(text);
    }

    private static bool TryNumber(string? text, long largest, out long? value)
    {
        value = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        value = number;
        return isNumber && number >= 1 && number <= largest;
    }
}
