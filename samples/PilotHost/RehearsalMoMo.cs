using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Testing.MoMo;

namespace PilotHost;

/// <summary>Puts a MoMo simulator into the process and one merchant account that both sides know. Going live means to put real
/// credentials under <c>QrPilot:Gateways:MoMo:default</c> instead and to leave the simulator out.</summary>
internal static class RehearsalMoMo
{
    private const string Account = "default";
    private const string PartnerCode = "QRPILOTSIM";
    private const string AccessKey = "qrpilot-simulator";

    public static IServiceCollection AddRehearsalMoMo(this IServiceCollection services)
    {
        services.AddOptions<MoMoOptions>().Configure<HostAddress, HostKeys>((options, address, keys) => options.Accounts[Account] = new MoMoAccountOptions
        {
            Tenant = PilotSettings.TenantId,
            PartnerCode = PartnerCode,
            AccessKey = AccessKey,
            SecretKey = keys.SimulatorSecret,
            Endpoint = address.Url + QrPilotMoMoSimulatorExtensions.DefaultPrefix,
            ReturnUrl = address.Url + "/health/live",
            NotifyUrl = $"{address.Url}/webhooks/momo/{Account}",
        });
        services.AddMoMoSimulator(_ => { });
        services.AddOptions<MoMoSimulatorOptions>().Configure<HostAddress, HostKeys>((options, address, keys) =>
        {
            options.PublicAddress = () => address.Url;
            options.Merchants.Add(new MoMoSimulatorMerchant { PartnerCode = PartnerCode, AccessKey = AccessKey, SecretKey = keys.SimulatorSecret });
        });
        return services;
    }
}
