using System.Globalization;
using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal;

/// <summary>A call to ZaloPay: its fields as they were sent.</summary>
internal sealed class ZaloPayRequest(Dictionary<string, string> fields)
{
    private const long MostApart = 15 * 60 * 1_000;

    public bool Has(string name) => fields.ContainsKey(name);

    /// <summary>A missing one is empty.</summary>
    public string Of(string name) => fields.GetValueOrDefault(name, "");

    public bool IsNumber(string name, out long number) =>
        long.TryParse(Of(name), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    public bool IsText(string name, int longest) => Of(name).Length >= 1 && Of(name).Length <= longest;

    /// <summary>Within a quarter of an hour of ZaloPay's clock.</summary>
    public bool IsNow(string name, long now) => IsNumber(name, out var at) && at >= now - MostApart && at <= now + MostApart;

    /// <summary>The merchant named by app_id, or null.</summary>
    public ZaloPaySimulatorMerchant? Merchant(IList<ZaloPaySimulatorMerchant> merchants) =>
        IsNumber("app_id", out var appId) ? merchants.FirstOrDefault(merchant => merchant.AppId == appId) : null;

    /// <summary>Whether mac is the code of the named fields, joined by bars.</summary>
    public bool IsSigned(string key, params ReadOnlySpan<string> names)
    {
        var text = new List<string>(names.Length);
        foreach (var name in names)
        {
            text.Add(Of(name));
        }

        return Mac.Same(Of("mac"), ZaloPaySigner.Sign(key, [.. text]));
    }

    /// <summary>Whether an id begins with today's date in Vietnam, or yesterday's.</summary>
    public static bool IsRecent(string id, long now)
    {
        const long Day = 24 * 60 * 60 * 1_000;
        return id.StartsWith(VietnamTime.Day(now) + "_", StringComparison.Ordinal)
            || id.StartsWith(VietnamTime.Day(now - Day) + "_", StringComparison.Ordinal);
    }
}
