using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.AspNetCore.Http;

internal static partial class Log
{
    [LoggerMessage(8001, LogLevel.Error, "{Method} {Path} failed.")]
    public static partial void RequestFailed(ILogger logger, string method, string path, Exception failure);

    /// <summary>Without the exception: while the storage is away every request ends here, each with the same reason.</summary>
    [LoggerMessage(8002, LogLevel.Warning, "{Method} {Path} was put off. {Reason}")]
    public static partial void StorageUnavailable(ILogger logger, string method, string path, string reason);
}
