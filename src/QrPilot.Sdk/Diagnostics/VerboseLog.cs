using Microsoft.Extensions.Logging;

namespace QrPilot.Sdk.Diagnostics;

/// <summary>The lines about tenants of which more is told. Ids and words only: no amounts of guests, no names, no contents.</summary>
internal static partial class VerboseLog
{
    [LoggerMessage(EventIds.VerboseCommand, LogLevel.Information, "{Tenant}: the command {Command} was {Outcome} ({Error}).")]
    public static partial void Command(ILogger logger, string tenant, string command, string outcome, string? error);

    [LoggerMessage(
        EventIds.VerboseCommit,
        LogLevel.Information,
        "{Tenant}: a commit was {Outcome}: {Events} events; sessions {Sessions}; payments {Payments}; capture {Capture}; notification {Notification}.")]
    public static partial void Commit(
        ILogger logger, string tenant, string outcome, int events, string sessions, string payments, string? capture, string? notification);

    [LoggerMessage(EventIds.VerboseEvent, LogLevel.Information, "{Tenant}: event {Type} of session {SessionId} was {Verdict} ({Error}) as {Seq}.")]
    public static partial void Event(ILogger logger, string tenant, string type, string? sessionId, string verdict, string? error, long? seq);

    [LoggerMessage(EventIds.VerboseNotification, LogLevel.Information, "{Tenant}: notification {NotificationId} of {Gateway}: {Verdict}.")]
    public static partial void Notification(ILogger logger, string tenant, string notificationId, string gateway, string verdict);

    [LoggerMessage(
        EventIds.VerboseRun,
        LogLevel.Information,
        "{Tenant}: store {StoreId} on {BusinessDate}: {Outcome}; {Matches} matches, {Exceptions} exceptions.")]
    public static partial void Run(
        ILogger logger, string tenant, string? storeId, DateOnly businessDate, string outcome, int matches, int exceptions);
}
