namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>A text that may have been signed instead of the right one.</summary>
/// <param name="Says">What has gone wrong if it was.</param>
/// <param name="Text">The text.</param>
/// <param name="IsForWrongKeys">Whether to try keys that are none.</param>
internal readonly record struct VNPaySignatureGuess(string Says, byte[] Text, bool IsForWrongKeys = false);
