using System.Globalization;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.Sessions;

/// <summary>Makes and reads the credentials of phones. They hold no secret of the host and no name of the guest.</summary>
/// <param name="signer">Signs them.</param>
public sealed class SessionTokens(TokenSigner signer)
{
    private const string Purpose = "qps1";

    /// <summary>A token for one session.</summary>
    public string Make(SessionTokenContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return signer.Sign(
            Purpose,
            content.TenantId,
            content.SessionId,
            content.ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            content.AnalyticsConsent ? "1" : "0");
    }

    /// <summary>What a token says, or null when it is forged, of another kind, or expired.</summary>
    public SessionTokenContent? Read(string? token, DateTimeOffset now)
    {
        if (signer.Verify(Purpose, token) is not [var tenantId, var sessionId, var expires, var consent]
            || !long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var expiresAt = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return expiresAt > now ? new SessionTokenContent(tenantId, sessionId, expiresAt, consent == "1") : null;
    }
}
