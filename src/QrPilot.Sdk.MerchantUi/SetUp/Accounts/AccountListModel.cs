using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

namespace QrPilot.Sdk.MerchantUi.SetUp.Accounts;

/// <summary>The gateway accounts of a tenant.</summary>
/// <param name="Forms">The gateways whose accounts can be entered here.</param>
/// <param name="Accounts">The accounts there are.</param>
internal sealed record AccountListModel(IReadOnlyList<GatewayForm> Forms, IReadOnlyList<GatewayAccountSummary> Accounts);
