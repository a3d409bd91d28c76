using QrPilot.Sdk.Payments.Gateways.Accounts;
using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

namespace QrPilot.Sdk.MerchantUi.SetUp.Accounts;

/// <summary>A gateway account that is made or changed.</summary>
/// <param name="Form">What its gateway asks for.</param>
/// <param name="Account">The account, or null for a new one.</param>
/// <param name="Name">The name that a new one is offered, or the account's own.</param>
/// <param name="NotifyAddress">Where its gateway sends notifications.</param>
internal sealed record AccountModel(GatewayForm Form, GatewayAccountSummary? Account, string Name, string NotifyAddress)
{
    /// <summary>The setting with the address of notifications, by the name that all gateways give it.</summary>
    public const string NotifyUrl = "NotifyUrl";

    /// <summary>The setting with the address to which guests come back.</summary>
    public const string ReturnUrl = "ReturnUrl";

    /// <summary>The setting with the address of the wallet's server. Without it that is a test server.</summary>
    public const string Endpoint = "Endpoint";

    /// <summary>The setting with the address of the wallet's pay page, where that is another server.</summary>
    public const string PayAddress = "PayAddress";

    public IEnumerable<GatewaySetting> Asked => Form.Settings.Where(IsAsked);

    /// <summary>What has a default that suits almost everybody.</summary>
    public IEnumerable<GatewaySetting> Others => Form.Settings.Where(setting => !IsAsked(setting));

    public bool HasSecret(string setting) => Account?.SecretsSet.Contains(setting) == true;

    public string? ValueOf(string setting) => Account?.Settings.GetValueOrDefault(setting);

    public static string FieldOf(string setting) => "settings." + setting;

    private static bool IsAsked(GatewaySetting setting) => setting.IsRequired || setting.Name is NotifyUrl or ReturnUrl or Endpoint or PayAddress;
}
