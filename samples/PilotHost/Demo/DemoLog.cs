namespace PilotHost.Demo;

internal static partial class DemoLog
{
    [LoggerMessage(1, LogLevel.Critical, "The demonstration failed. Start again to go on with it, or with QrPilot:Demo=false to leave it out.")]
    public static partial void DemoFailed(ILogger logger, Exception failure);
}
