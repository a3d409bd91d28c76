using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Hosting;

internal static partial class Log
{
    [LoggerMessage(EventIds.WorkerFailed, LogLevel.Error, "The background job to {Job} failed; it is tried again.")]
    public static partial void WorkerFailed(ILogger logger, string job, Exception failure);
}
