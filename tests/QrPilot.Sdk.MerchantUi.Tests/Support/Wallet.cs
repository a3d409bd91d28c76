using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Testing.MoMo;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>The shops' accounts at MoMo's simulator, each of the name of its tenant.</summary>
internal static class Wallet
{
    public const string Access = "access";

    public static MoMoSimulatorMerchant MerchantOf(string tenantId) =>
        new() { PartnerCode = tenantId.ToUpperInvariant(), AccessKey = Access, SecretKey = SecretOf(tenantId) };

    public static MoMoAccountOptions AccountOf(string tenantId, string address) => new()
    {
        Tenant = tenantId,
        PartnerCode = tenantId.ToUpperInvariant(),
        AccessKey = Access,
        SecretKey = SecretOf(tenantId),
        Endpoint = address + "/simulator/momo",
        ReturnUrl = address + "/health/live",
        NotifyUrl = $"{address}/webhooks/momo/{tenantId}",
    };

    // The simulator tells merchants apart by their keys.
    public static string SecretOf(string tenantId) => "the secret of " + tenantId;
}
