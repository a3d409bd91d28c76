using QrPilot.Sdk.Payments.Refunds;

namespace QrPilot.Sdk.Storage;

/// <summary>A refund to insert or update.</summary>
/// <param name="Refund">The new values, with the new version.</param>
/// <param name="ExpectedVersion">The version it was read with, or null to insert.</param>
public sealed record RefundWrite(Refund Refund, long? ExpectedVersion);
