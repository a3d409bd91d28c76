using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Hosting;

internal static partial class Log
{
    [LoggerMessage(EventIds.WorkerFailed, LogLevel.Error, "The background job to {Job} failed; it is tried again.")]
    public static partial void WorkerFailed(ILogger logger, string job, Exception failure);

    [LoggerMessage(EventIds.LeaseLost, LogLevel.Warning, "The lease of {Job} was lost: its term was over before it was renewed. Another host goes on.")]
    public static partial void LeaseLost(ILogger logger, string job);

    [LoggerMessage(EventIds.LeaseNotTold, LogLevel.Warning, "The store was not told that the lease of {Job} goes on or ends.")]
    public static partial void LeaseNotTold(ILogger logger, string job, Exception failure);

    [LoggerMessage(
        EventIds.AdminKeyMade,
        LogLevel.Information,
        "First start: an administrator's API key of tenant {TenantId} is in {Path}, readable by its owner only.")]
    public static partial void AdminKeyMade(ILogger logger, string tenantId, string path);
}
