using Microsoft.Extensions.Logging;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments;

internal static partial class Log
{
    [LoggerMessage(EventIds.NotificationApplied, LogLevel.Information, "Notification {NotificationId} of {Gateway}: {Disposition}.")]
    public static partial void NotificationApplied(
        ILogger logger, string notificationId, string gateway, NotificationDisposition disposition);

    [LoggerMessage(EventIds.NotificationFailed, LogLevel.Error, "Notification {NotificationId} of {Gateway} could not be dealt with now; the gateway is told to call again.")]
    public static partial void NotificationFailed(ILogger logger, string notificationId, string gateway, Exception failure);

    [LoggerMessage(EventIds.LeftoverFailed, LogLevel.Error, "Notification {NotificationId} of {Gateway} could not be applied; it stays in the inbox.")]
    public static partial void LeftoverFailed(ILogger logger, string notificationId, string gateway, Exception failure);

    [LoggerMessage(
        EventIds.NotificationRejected,
        LogLevel.Warning,
        "Security: notification {NotificationId} of {Gateway} for account {Account} was turned away: {Fault}. {Detail}")]
    public static partial void NotificationRejected(
        ILogger logger, string notificationId, string gateway, string account, NotificationFault fault, string? detail);
}
