using QrPilot.Sdk.Money;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Resolutions;

/// <summary>A piece of money that people can link: a capture, or a settled payment that no capture tells of.</summary>
/// <param name="Day">The store and date that it came on.</param>
/// <param name="Amount">How much it is.</param>
public sealed record FoundMoney(StoreDate Day, VndAmount Amount);
