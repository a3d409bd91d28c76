using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.AspNetCore.Http;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Limits;

namespace QrPilot.Sdk.AspNetCore.Limits;

/// <summary>Turns away who asks too often.</summary>
internal sealed class RateLimiter(IRateCounter counter, ApiTelemetry told, IOptions<ApiRateLimitOptions> options)
{
    /// <summary>Counts the request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="caller">Who makes it, or null where no valid credential is given.</param>
    /// <exception cref="CommandException">There were too many.</exception>
    public async ValueTask RequireAsync(HttpContext http, Caller? caller)
    {
        if (RateSubject.Of(caller, http.Connection.RemoteIpAddress, options.Value) is not { Requests: > 0 } subject)
        {
            return;
        }

        var limit = new RateLimit(subject.Requests, options.Value.Window);
        if (await counter.TakeAsync(subject.Name, limit, http.RequestAborted) is { } wait)
        {
            told.Limited(caller);
            throw new CommandException(
                RefusalKind.TooManyRequests,
                ErrorCodes.TooManyRequests,
                "There were too many requests; try again later.",
                retryAfter: AtLeastASecond(wait));
        }
    }

    private static TimeSpan AtLeastASecond(TimeSpan wait) => wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait;
}
