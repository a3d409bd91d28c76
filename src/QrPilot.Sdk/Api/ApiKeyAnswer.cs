namespace QrPilot.Sdk.Api;

/// <summary>A new API key.</summary>
/// <param name="Key">What will be listed.</param>
/// <param name="Secret">The credential itself, shown this once.</param>
public sealed record ApiKeyAnswer(ApiKeyView Key, string Secret);
