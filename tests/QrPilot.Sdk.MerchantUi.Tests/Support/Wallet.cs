using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Testing.MoMo;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>The shops' accounts at MoMo's simulator, each of the name of its tenant.</summary>
internal static class Wallet
{
    private const string Access = "access";
    private const string Secret = "the secret of the shop";

    public static MoMoSimulatorMerchant MerchantOf(string tenantId) =>
        new() { PartnerCode = tenantId.ToUpperInvariant(), AccessKey = Access, SecretKey = Secret };

    public static MoMoAccountOptions AccountOf(string tenantId, string address) => new()
    {
        Tenant = tenantId,
        PartnerCode = tenantId.ToUpperInvariant(),
        AccessKey = Access,
        SecretKey = Secret,
        Endpoint = address + "/simulator/momo",
        ReturnUrl = address + "/health/live",
        NotifyUrl = $"{address}/webhooks/momo/{tenantId}",
    };
}
