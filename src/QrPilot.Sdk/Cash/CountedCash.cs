using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Cash;

/// <summary>What somebody counted in a store's drawer.</summary>
/// <param name="Amount">Not negative.</param>
/// <param name="Note">What they wrote, such as why it differs.</param>
public sealed record CountedCash(VndAmount Amount, string? Note);
