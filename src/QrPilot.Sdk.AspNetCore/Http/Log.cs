using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.AspNetCore.Http;

internal static partial class Log
{
    [LoggerMessage(8001, LogLevel.Error, "{Method} {Path} failed.")]
    public static partial void RequestFailed(ILogger logger, string method, string path, Exception failure);
}
