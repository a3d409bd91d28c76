namespace QrPilot.Cli.Replay;

/// <summary>Notifications that the simulator sent; a refused one got an answer that does not take it, in the gateway's own words.</summary>
internal readonly record struct NotificationCounts(int Sent, int Forged, int Refused)
{
    public static NotificationCounts operator +(NotificationCounts left, NotificationCounts right) =>
        new(left.Sent + right.Sent, left.Forged + right.Forged, left.Refused + right.Refused);
}
