using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.MerchantUi.SetUp.Stores;

/// <summary>A store that is made or changed.</summary>
/// <param name="Store">The store, or null for a new one.</param>
/// <param name="Account">The account that a new one is offered.</param>
internal sealed record StoreModel(Store? Store, string Account);
