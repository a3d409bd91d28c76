using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Cash;

/// <summary>The cash that one credential recorded on a store's business date.</summary>
/// <param name="Credential">The API key.</param>
/// <param name="Records">How many records count.</param>
/// <param name="Sum">What they come to.</param>
/// <param name="Voided">Its records that were voided, oldest first.</param>
public sealed record CredentialCash(string Credential, int Records, VndAmount Sum, IReadOnlyList<CashRecord> Voided);
