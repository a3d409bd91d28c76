using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.MerchantUi.SetUp;

/// <summary>How far a store is set up.</summary>
/// <param name="Store">The store.</param>
/// <param name="Tables">How many tables it has.</param>
/// <param name="Items">How many items its menu has.</param>
/// <param name="HasWallet">Whether a gateway knows its account.</param>
/// <param name="HasPrinted">Whether its signs were looked at, with this browser.</param>
internal sealed record StoreSteps(Store Store, int Tables, int Items, bool HasWallet, bool HasPrinted)
{
    public bool AreDone => Tables > 0 && Items > 0 && HasWallet && HasPrinted;
}
