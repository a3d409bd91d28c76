using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Storage;

/// <summary>A payment to insert or update.</summary>
/// <param name="Payment">The new values, with the new version.</param>
/// <param name="ExpectedVersion">The version it was read with, or null to insert.</param>
public sealed record PaymentWrite(Payment Payment, long? ExpectedVersion);
