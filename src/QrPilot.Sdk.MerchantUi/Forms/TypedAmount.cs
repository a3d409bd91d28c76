using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Forms;

/// <summary>How an amount stands in a field, where people type the digits and not the sign.</summary>
internal static class TypedAmount
{
    /// <summary>The amount with its dots, for example <c>45.000</c>.</summary>
    public static string Of(VndAmount amount) => amount.ToString().TrimEnd('đ', '\u00A0');
}
