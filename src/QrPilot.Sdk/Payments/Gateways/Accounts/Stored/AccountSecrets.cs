namespace QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

/// <summary>For what the secrets of accounts are sealed: a sealed text that is copied to another account or setting does not open there.</summary>
internal static class AccountSecrets
{
    private const string Purpose = "gateway account";

    public static string? Reveal(ISecretProtector protector, StoredGatewayAccount account, string setting) =>
        protector.Unprotect(PurposeOf(account.TenantId, account.Gateway, account.Name, setting), account.Secrets[setting]);

    public static string Seal(ISecretProtector protector, string tenantId, string gateway, string name, string setting, string secret) =>
        protector.Protect(PurposeOf(tenantId, gateway, name, setting), secret);

    private static string[] PurposeOf(string tenantId, string gateway, string name, string setting) => [Purpose, tenantId, gateway, name, setting];
}
