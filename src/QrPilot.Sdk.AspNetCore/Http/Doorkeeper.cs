using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.AspNetCore.Limits;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Lets a request in: finds out who calls, counts the call, and asks whether the endpoint is for this caller.</summary>
internal sealed class Doorkeeper(Authenticator authenticator, RateLimiter limiter, ApiTelemetry told)
{
    /// <summary>The caller, or null where the endpoint needs none and none is given.</summary>
    /// <exception cref="CommandException">The credential is missing, wrong, dead or does not allow this, or calls are too many.</exception>
    public async ValueTask<Caller?> AdmitAsync(HttpContext http, Access access)
    {
        var caller = await CheckAsync(http, access);
        if (caller is not null)
        {
            told.Admitted(http, caller);
        }

        return caller;
    }

    private async ValueTask<Caller?> CheckAsync(HttpContext http, Access access)
    {
        using var span = told.BeginAdmit();
        var caller = await FindAsync(http);
        await limiter.RequireAsync(http, caller);
        await authenticator.RequireAsync(caller, access, http.RequestAborted);
        return caller;
    }

    /// <summary>The caller. A wrong credential counts against the address, so that nobody can try many.</summary>
    private async ValueTask<Caller?> FindAsync(HttpContext http)
    {
        try
        {
            return await authenticator.FindAsync(http);
        }
        catch (CommandException refusal) when (refusal.Kind == RefusalKind.Unauthorized)
        {
            await limiter.RequireAsync(http, caller: null);
            throw;
        }
    }
}
