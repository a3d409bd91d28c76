using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Payments.VNPay;
using QrPilot.Sdk.Payments.ZaloPay;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.Simulation;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace PilotHost;

/// <summary>Puts simulators of the three gateways into the process, and for each an account <c>default</c> that both sides know. Going
/// live means to put real credentials under <c>QrPilot:Gateways:{MoMo|VNPay|ZaloPay}:default</c>, which then win, and to leave the
/// simulators out.</summary>
internal static class RehearsalGateways
{
    private const string Account = "default";
    private const string MoMoPartner = "QRPILOTSIM";
    private const string VNPayTerminal = "QRPILOT1";
    private const int ZaloPayApp = 90_001;

    public static IServiceCollection AddRehearsalGateways(this IServiceCollection services)
    {
        services.AddOptions<MoMoOptions>().Configure<HostAddress, HostKeys>((options, address, keys) => options.Accounts.TryAdd(Account, new()
        {
            PartnerCode = MoMoPartner,
            AccessKey = keys.SimulatorSecret("momo access"),
            SecretKey = keys.SimulatorSecret("momo"),
            Endpoint = Simulator(address, "momo"),
        }));
        services.AddOptions<VNPayOptions>().Configure<HostAddress, HostKeys>((options, address, keys) => options.Accounts.TryAdd(Account, new()
        {
            TmnCode = VNPayTerminal,
            HashSecret = keys.SimulatorSecret("vnpay"),
            PayAddress = Simulator(address, "vnpay") + "/paymentv2/vpcpay.html",
            Endpoint = Simulator(address, "vnpay") + "/merchant_webapi/api/transaction",
        }));
        services.AddOptions<ZaloPayOptions>().Configure<HostAddress, HostKeys>((options, address, keys) => options.Accounts.TryAdd(Account, new()
        {
            AppId = $"{ZaloPayApp}",
            Key1 = keys.SimulatorSecret("zalopay key1"),
            Key2 = keys.SimulatorSecret("zalopay key2"),
            Endpoint = Simulator(address, "zalopay"),
        }));
        services.AddGatewaySimulators(_ => { });
        services.AddOptions<GatewaySimulatorOptions>().Configure<HostAddress, HostKeys>(AddMerchants);
        return services;
    }

    private static void AddMerchants(GatewaySimulatorOptions options, HostAddress address, HostKeys keys)
    {
        options.PublicAddress = () => address.Url;
        options.MoMoMerchants.Add(new MoMoSimulatorMerchant
        {
            PartnerCode = MoMoPartner, AccessKey = keys.SimulatorSecret("momo access"), SecretKey = keys.SimulatorSecret("momo"),
        });
        options.VNPayMerchants.Add(new VNPaySimulatorMerchant
        {
            TmnCode = VNPayTerminal, HashSecret = keys.SimulatorSecret("vnpay"), NotifyUrl = $"{address.Url}/webhooks/vnpay/{Account}",
        });
        options.ZaloPayMerchants.Add(new ZaloPaySimulatorMerchant
        {
            AppId = ZaloPayApp, Key1 = keys.SimulatorSecret("zalopay key1"), Key2 = keys.SimulatorSecret("zalopay key2"),
        });
    }

    private static string Simulator(HostAddress address, string gateway) =>
        $"{address.Url}{QrPilotGatewaySimulatorExtensions.DefaultPrefix}/{gateway}";
}
