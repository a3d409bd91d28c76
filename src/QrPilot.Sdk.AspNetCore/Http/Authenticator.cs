using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Finds out who calls: the holder of an API key, or a phone with a session token of a session that is open.</summary>
internal sealed class Authenticator(ApiKeyService keys, SessionTokens tokens, SessionService sessions, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller, or null where the endpoint needs none and none is given.</summary>
    /// <exception cref="CommandException">The credential is missing, wrong, dead, or does not allow this.</exception>
    public async Task<Caller?> RequireAsync(HttpContext http, Access access)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return access.Anonymous ? null : throw Unauthorized("Give a credential as 'Authorization: Bearer ...'.");
        }

        var credential = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
        var caller = await keys.AuthenticateAsync(credential, http.RequestAborted)
            ?? await ReadPhoneAsync(credential, http.RequestAborted)
            ?? throw Unauthorized("The credential is unknown, revoked or expired.");
        return access.Allows(caller)
            ? caller
            : throw new CommandException(RefusalKind.Forbidden, ErrorCodes.Forbidden, $"This needs an API key with the scope {access.ScopeNames}.");
    }

    private async Task<Caller?> ReadPhoneAsync(string? credential, CancellationToken cancellationToken)
    {
        if (tokens.Read(credential, clock.GetUtcNow()) is not { } content)
        {
            return null;
        }

        return await sessions.IsOpenAsync(content.TenantId, content.SessionId, cancellationToken)
            ? new Caller
            {
                TenantId = content.TenantId,
                Id = content.SessionId,
                SessionId = content.SessionId,
                AnalyticsConsent = content.AnalyticsConsent,
            }
            : throw new CommandException(RefusalKind.Unauthorized, ErrorCodes.SessionEnded, "The session of this token has ended.");
    }

    private static CommandException Unauthorized(string message) => new(RefusalKind.Unauthorized, ErrorCodes.Unauthorized, message);
}
