namespace QrPilot.Sdk.Conformance.Gateways;

/// <summary>A notification as it would come over the wire.</summary>
/// <param name="Body">The bytes of the body, or of the raw query string.</param>
/// <param name="Headers">The HTTP headers, one <c>name: value</c> a line.</param>
public sealed record NotificationCopy(ReadOnlyMemory<byte> Body, string Headers = "");
