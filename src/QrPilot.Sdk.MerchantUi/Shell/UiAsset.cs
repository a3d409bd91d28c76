namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>A file that the pages need.</summary>
/// <param name="Name">Its name with the hash.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Hash">The beginning of its SHA-256.</param>
internal sealed record UiAsset(string Name, string ContentType, byte[] Content, string Hash);
