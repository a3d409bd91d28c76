using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>The line about a request of a tenant of which more is told.</summary>
internal static partial class ApiVerboseLog
{
    [LoggerMessage(8003, LogLevel.Information, "{Tenant}: {Method} {Route} by {Caller} was answered {Status}.")]
    public static partial void Request(ILogger logger, string tenant, string method, string route, string caller, int status);
}
