using QrPilot.Sdk.Api;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

namespace QrPilot.Sdk.AspNetCore;

/// <summary>Turns gateway accounts into what the API says.</summary>
internal static class GatewayAccountViews
{
    public static GatewayFormView Of(GatewayForm form) => new()
    {
        Gateway = form.Gateway,
        Settings = [.. form.Settings.Select(setting => new GatewaySettingView
        {
            Name = setting.Name, Kind = setting.Kind, Required = setting.IsRequired,
        })],
    };

    public static GatewayAccountView Of(GatewayAccountSummary account) => new()
    {
        Gateway = account.Gateway,
        Name = account.Name,
        Configured = account.IsConfigured,
        Settings = account.Settings,
        SecretsSet = account.SecretsSet,
        ChangedAt = account.ChangedAt,
        ChangedBy = account.ChangedBy,
        Version = account.Version,
    };
}
