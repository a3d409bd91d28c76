namespace QrPilot.Sdk.Diagnostics;

/// <summary>The ids of log messages, in the ranges of the error codes.</summary>
internal static class EventIds
{
    public const int VerboseCommand = 1001;
    public const int VerboseCommit = 1002;
    public const int VerboseEvent = 1003;
    public const int VerboseNotification = 1004;
    public const int VerboseRun = 1005;
    public const int AdminKeyMade = 1011;
    public const int WakeUpsNotHeard = 3001;
    public const int RunFinished = 5001;
    public const int DayClosed = 5002;
    public const int WorkerFailed = 6001;
    public const int LeaseLost = 6002;
    public const int LeaseNotTold = 6003;
    public const int NotificationApplied = 7001;
    public const int NotificationRejected = 7002;
    public const int LeftoverFailed = 7003;
    public const int NotificationFailed = 7004;
    public const int GatewayCallRepeated = 7101;
    public const int GatewayCircuitOpened = 7102;
    public const int InquiryFailed = 7104;
    public const int InquiryAnswered = 7105;
    public const int RefundAnswered = 7106;
}
