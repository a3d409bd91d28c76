namespace QrPilot.Sdk.Testing.Tests.Support;

/// <summary>A message that the merchant's side got.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Query">As it came, without the question mark.</param>
/// <param name="ContentType">Of a POST.</param>
/// <param name="Body">Of a POST.</param>
internal sealed record Received(string Method, string Query, string? ContentType, string Body);
