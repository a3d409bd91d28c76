namespace QrPilot.Sdk.Catalog;

/// <summary>A new API key.</summary>
/// <param name="Key">What is stored.</param>
/// <param name="Secret">The credential itself: it can be had this once.</param>
public sealed record IssuedKey(ApiKey Key, string Secret)
{
    /// <summary>Never shows the secret.</summary>
    public override string ToString() => $"IssuedKey {{ {Key.Id} }}";
}
