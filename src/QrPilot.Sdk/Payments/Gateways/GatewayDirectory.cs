using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>Finds the installed gateways and their accounts by name.</summary>
/// <param name="gateways">All that are installed.</param>
public sealed class GatewayDirectory(IEnumerable<IPaymentGateway> gateways)
{
    private readonly Dictionary<string, IPaymentGateway> _byName = gateways.ToDictionary(gateway => gateway.Name, StringComparer.Ordinal);

    /// <summary>The gateway of this name, or null.</summary>
    public IPaymentGateway? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The gateway of this name and its account of that name, or null.</summary>
    public async ValueTask<GatewayRoute?> FindAsync(string name, string account, CancellationToken cancellationToken) =>
        Find(name) is { } gateway && await gateway.FindAccountAsync(account, cancellationToken) is { } found ? new GatewayRoute(gateway, found) : null;

    /// <summary>The gateway of this name, with an account that belongs to the tenant.</summary>
    /// <exception cref="CommandException">There is no such gateway, or the tenant has no such account.</exception>
    public async ValueTask<GatewayRoute> RequireAsync(string name, string account, string tenantId, CancellationToken cancellationToken)
    {
        if (Find(name) is null)
        {
            throw new CommandException(RefusalKind.Invalid, ErrorCodes.InvalidField, "There is no gateway of this name.", "gateway");
        }

        var route = await FindAsync(name, account, cancellationToken);
        return route?.Account.Tenant == tenantId ? route : throw NoAccount(name, account);
    }

    internal static CommandException NoAccount(string name, string account) => new(
        RefusalKind.Contradiction, ErrorCodes.UnknownGatewayAccount, $"The tenant has no {name} account named '{account}'.", "gateway");
}
