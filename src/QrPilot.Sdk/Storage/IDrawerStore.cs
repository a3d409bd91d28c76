using QrPilot.Sdk.Cash;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads the cash of stores' business dates. Entries are written by a <see cref="Commit"/>.</summary>
public interface IDrawerStore
{
    /// <summary>The cash of a store's business date, from one moment.</summary>
    Task<DrawerDay> ReadDrawerAsync(string tenantId, string storeId, DateOnly date, CancellationToken cancellationToken);
}
