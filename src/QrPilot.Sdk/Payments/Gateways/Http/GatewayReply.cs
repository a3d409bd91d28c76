namespace QrPilot.Sdk.Payments.Gateways.Http;

/// <summary>What a gateway answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
public sealed record GatewayReply(int Status, ReadOnlyMemory<byte> Body);
