using QrPilot.Sdk.Payments.Gateways.Accounts.Stored;

namespace QrPilot.Sdk.Storage;

/// <summary>A gateway account to insert, update or remove.</summary>
/// <param name="Account">The new values, with the new version. To insert a name that is taken, by whomever, is a conflict.</param>
/// <param name="ExpectedVersion">The version it was read with, or null to insert.</param>
/// <param name="IsRemoval">Whether it is removed; one that is used is a conflict.</param>
public sealed record GatewayAccountWrite(StoredGatewayAccount Account, long? ExpectedVersion, bool IsRemoval = false);
