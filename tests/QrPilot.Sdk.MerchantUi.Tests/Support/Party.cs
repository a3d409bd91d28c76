using QrPilot.Sdk.Api;

namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>Guests at a table.</summary>
/// <param name="Session">The id of their session.</param>
/// <param name="Phone">The client with which they ask to pay, or null where staff do it for them.</param>
internal sealed record Party(string Session, QrPilotApiClient? Phone = null);
