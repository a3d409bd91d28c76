namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Where a parameter stands in a query.</summary>
/// <param name="Start">Where its name starts.</param>
/// <param name="NameLength">How long its name is.</param>
/// <param name="ValueStart">Where its value starts.</param>
/// <param name="ValueLength">How long its value is, as it came.</param>
internal readonly record struct VNPayParameter(int Start, int NameLength, int ValueStart, int ValueLength);
