using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;

namespace QrPilot.Sdk.Reconciliation;

internal static partial class Log
{
    [LoggerMessage(
        EventIds.RunFinished,
        LogLevel.Debug,
        "Reconciled store {StoreId} on {BusinessDate}, run {Number}: {Matches} matches, {Exceptions} exceptions.")]
    public static partial void RunFinished(
        ILogger logger, string? storeId, DateOnly businessDate, int number, int matches, int exceptions);

    [LoggerMessage(EventIds.DayClosed, LogLevel.Information, "Closed store {StoreId} on {BusinessDate} as number {Number}.")]
    public static partial void DayClosed(ILogger logger, string storeId, DateOnly businessDate, int number);
}
