using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads the gateway accounts that are kept in the store. <see cref="Commit.GatewayAccount"/> writes them.</summary>
public interface IGatewayAccountStore
{
    /// <summary>The tenant's accounts, by gateway and name.</summary>
    Task<IReadOnlyList<StoredGatewayAccount>> ListGatewayAccountsAsync(string tenantId, CancellationToken cancellationToken);

    /// <summary>An account of any tenant by its name at a gateway, or null.</summary>
    Task<StoredGatewayAccount?> FindGatewayAccountAsync(string gateway, string name, CancellationToken cancellationToken);

    /// <summary>Whether the tenant has payments, money or settlement reports of an account. It may look at many payments.</summary>
    Task<bool> IsGatewayAccountUsedAsync(string tenantId, string gateway, string name, CancellationToken cancellationToken);
}
