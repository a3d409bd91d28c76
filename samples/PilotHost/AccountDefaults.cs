using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.MoMo;
using QrPilot.Sdk.Payments.VNPay;
using QrPilot.Sdk.Payments.ZaloPay;
using QrPilot.Sdk.Testing.Rehearsal;

namespace PilotHost;

/// <summary>Fills in what is the same for all accounts of this host: its one tenant and its own addresses. What the configuration says
/// stays.</summary>
internal static class AccountDefaults
{
    public static IServiceCollection AddAccountDefaults(this IServiceCollection services)
    {
        services.AddOptions<MoMoOptions>().PostConfigure<HostAddress>((options, address) => Each(options, (name, account) =>
        {
            account.ReturnUrl = Or(account.ReturnUrl, address.Url + ReturnPath);
            account.NotifyUrl = Or(account.NotifyUrl, NotifyUrl(address, "momo", name));
        }));
        services.AddOptions<VNPayOptions>().PostConfigure<HostAddress>((options, address) => Each(options, (_, account) =>
            account.ReturnUrl = Or(account.ReturnUrl, address.Url + ReturnPath)));
        services.AddOptions<ZaloPayOptions>().PostConfigure<HostAddress>((options, address) => Each(options, (name, account) =>
        {
            account.ReturnUrl = Or(account.ReturnUrl, address.Url + ReturnPath);
            account.NotifyUrl = Or(account.NotifyUrl, NotifyUrl(address, "zalopay", name));
        }));
        return services;
    }

    private const string ReturnPath = "/health/live";

    private static void Each<TAccount>(GatewayOptions<TAccount> options, Action<string, TAccount> fill)
        where TAccount : GatewayAccountOptions
    {
        foreach (var (name, account) in options.Accounts)
        {
            account.Tenant = Or(account.Tenant, PilotSettings.TenantId);
            fill(name, account);
        }
    }

    private static string NotifyUrl(HostAddress address, string gateway, string account) => $"{address.Url}/webhooks/{gateway}/{account}";

    private static string Or(string? value, string otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
