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

    /// <summary>Who holds the given credential, or null where none is given. A phone's session may have ended.</summary>
    /// <exception cref="CommandException">The credential is wrong.</exception>
    public async ValueTask<Caller?> FindAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return null;
        }

        var credential = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
        return await keys.AuthenticateAsync(credential, http.RequestAborted)
            ?? ReadPhone(credential)
            ?? throw Unauthorized("The credential is unknown, revoked or expired.");
    }

    /// <summary>Lets pass whom the endpoint is for.</summary>
    /// <exception cref="CommandException">A credential is missing, or dead, or does not allow this.</exception>
    public async ValueTask RequireAsync(Caller? caller, Access access, CancellationToken cancellationToken)
    {
        if (caller is null)
        {
            if (!access.Anonymous)
            {
                throw Unauthorized("Give a credential as 'Authorization: Bearer ...'.");
            }

            return;
        }

        if (caller.SessionId is { } sessionId && !await sessions.IsOpenAsync(caller.TenantId, sessionId, cancellationToken))
        {
            throw new CommandException(RefusalKind.Unauthorized, ErrorCodes.SessionEnded, "The session of this token has ended.");
        }

        if (!access.Allows(caller))
        {
            throw new CommandException(RefusalKind.Forbidden, ErrorCodes.Forbidden, $"This needs an API key with the scope {access.ScopeNames}.");
        }
    }

    private Caller? ReadPhone(string? credential) => tokens.Read(credential, clock.GetUtcNow()) is { } content
        ? new Caller
        {
            TenantId = content.TenantId,
            Id = content.SessionId,
            SessionId = content.SessionId,
            AnalyticsConsent = content.AnalyticsConsent,
        }
        : null;

    private static CommandException Unauthorized(string message) => new(RefusalKind.Unauthorized, ErrorCodes.Unauthorized, message);
}
