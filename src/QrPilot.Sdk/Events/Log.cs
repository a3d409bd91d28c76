using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Events;

internal static partial class Log
{
    [LoggerMessage(
        EventIds.WakeUpsNotHeard,
        LogLevel.Warning,
        "Other hosts' wake-ups are not heard; it is tried again. Readers of the feed look by themselves.")]
    public static partial void WakeUpsNotHeard(ILogger logger, Exception failure);
}
