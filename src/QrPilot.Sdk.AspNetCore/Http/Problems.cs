using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Writes error answers (RFC 9457).</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json";

    /// <summary>Tells the API document of <see cref="WriteStorageUnavailableAsync"/>.</summary>
    public static readonly ProducesResponseTypeMetadata StorageUnavailable =
        new(StatusCodes.Status503ServiceUnavailable, typeof(Problem), [ContentType]);

    /// <summary>A server that was restarted is back soon, and one that is not gets no more than this from each caller.</summary>
    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(2);

    public static Task WriteAsync(HttpContext http, CommandException refusal) => WriteAsync(
        http,
        StatusOf(refusal.Kind),
        refusal.Code,
        refusal.Message,
        refusal.Errors ?? (refusal.Field is { } field ? new Dictionary<string, IReadOnlyList<string>> { [field] = [refusal.Message] } : null),
        refusal.RetryAfter,
        refusal.ResumeAt);

    /// <summary>The storage is away; the same request later may succeed.</summary>
    public static Task WriteStorageUnavailableAsync(HttpContext http, string detail, string code = ErrorCodes.StorageUnavailable) =>
        WriteAsync(http, StatusCodes.Status503ServiceUnavailable, code, detail, retryAfter: OutagePause);

    public static async Task WriteAsync(
        HttpContext http,
        int status,
        string code,
        string detail,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? errors = null,
        TimeSpan? retryAfter = null,
        string? resumeAt = null)
    {
        var problem = new Problem
        {
            Type = $"urn:qrpilot:error:{code}",
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Code = code,
            Detail = detail,
            TraceId = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier,
            ResumeAt = resumeAt,
            Errors = errors,
        };
        http.RequestServices.GetService<ApiTelemetry>()?.Refused(code, status);
        http.Response.StatusCode = status;
        http.Response.ContentType = ContentType;
        if (retryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await http.Response.Body.WriteAsync(WireJson.Write(problem, ApiJson.Default.Problem), http.RequestAborted);
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Unauthorized => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Gone => StatusCodes.Status410Gone,
        RefusalKind.Contradiction => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.GatewayUnavailable => StatusCodes.Status502BadGateway,
        RefusalKind.TooManyRequests => StatusCodes.Status429TooManyRequests,
        _ => throw new UnreachableException(),
    };
}
