namespace QrPilot.Cli.Replay;

/// <summary>Notifications that the simulator sent; a refused one got an answer of 400 or more.</summary>
internal readonly record struct NotificationCounts(int Sent, int Forged, int Refused)
{
    public static NotificationCounts operator +(NotificationCounts left, NotificationCounts right) =>
        new(left.Sent + right.Sent, left.Forged + right.Forged, left.Refused + right.Refused);

    public static NotificationCounts Of(int sent, int forged, IEnumerable<int> statuses) =>
        new(sent, forged, statuses.Count(status => status >= 400));
}
