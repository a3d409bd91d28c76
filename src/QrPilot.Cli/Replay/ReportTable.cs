using System.Globalization;
using QrPilot.Cli.Replay.Settlements;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Replay;

/// <summary>Shows a report to people.</summary>
internal static class ReportTable
{
    public static void Write(CliContext context, ReplayReport report) =>
        Screen.WriteTable(context, $"Replay of {report.File} (seed {report.Seed}, faults {report.Faults})", Rows(report));

    private static IEnumerable<(string Name, string Value)> Rows(ReplayReport report) =>
    [
        ("orders / sessions", $"{Screen.Count(report.Orders)} / {Screen.Count(report.Sessions)}"),
        ("events sent", Screen.Count(report.EventsSent)),
        ("  accepted / duplicate", $"{Screen.Count(report.EventsAccepted)} / {Screen.Count(report.EventsDuplicate)}"),
        ("  conflict / rejected", $"{Screen.Count(report.EventsConflict)} / {Screen.Count(report.EventsRejected)}"),
        ("feed events", Screen.Count(report.FeedEvents)),
        ("  gaps / repeats / missing",
            $"{Screen.Count(report.FeedGaps)} / {Screen.Count(report.FeedRepeats)} / {Screen.Count(report.FeedMissing)}"),
        ("payments", Screen.Count(report.Payments)),
        ("notifications", Screen.Count(report.NotificationsSent)),
        ("  forged / refused", $"{Screen.Count(report.NotificationsForged)} / {Screen.Count(report.NotificationsRefused)}"),
        ("matched / unmatched", $"{Screen.Count(report.Matched)} / {Screen.Count(report.Unmatched)}"),
        ("wrong matches", Screen.Count(report.WrongMatches)),
        .. report.Exceptions.Select(exception => ($"exceptions: {exception.Key}", Screen.Count(exception.Value))),
        ("money recorded", Screen.Vnd(report.VndRecorded)),
        ("  = matched", Screen.Vnd(report.VndMatched)),
        ("  + listed", Screen.Vnd(report.VndListed)),
        ("billed", Screen.Vnd(report.VndBilled)),
        ("  = matched", Screen.Vnd(report.VndBilledMatched)),
        ("  + listed", Screen.Vnd(report.VndBilledListed)),
        ("truth: billed", Screen.Vnd(report.TruthVndBilled)),
        ("truth: paid by guests", Screen.Vnd(report.TruthVndMoved)),
        ("truth: told to the host", Screen.Vnd(report.TruthVndKnown)),
        ("deviations", Screen.Count(report.DeviationCount)),
        .. report.Settlement is { } settlement ? Rows(settlement) : [],
        ("elapsed", string.Create(CultureInfo.InvariantCulture, $"{report.ElapsedS:0.0} s")),
    ];

    private static IEnumerable<(string Name, string Value)> Rows(SettlementSummary settlement) =>
    [
        ("settlement reports", Screen.Count(settlement.Reports)),
        ("  rows / damaged", $"{Screen.Count(settlement.Rows)} / {Screen.Count(settlement.Damaged)}"),
        ("  good / repeated / bad", $"{Screen.Count(settlement.Good)} / {Screen.Count(settlement.Repeated)} / {Screen.Count(settlement.Bad)}"),
        ("  gross", Screen.Vnd(settlement.Gross)),
        ("  - refunds", Screen.Vnd(settlement.Refunds)),
        ("  - fees", Screen.Vnd(settlement.Fee)),
        ("  = paid out", Screen.Vnd(settlement.Net)),
        ("settled, as the stores' books have it", Screen.Vnd(settlement.VndSettled)),
        ("  = matched", Screen.Vnd(settlement.VndSettledMatched)),
        ("  + listed", Screen.Vnd(settlement.VndSettledListed)),
        ("truth: settled", Screen.Vnd(settlement.TruthVndSettled)),
        ("orders with a wrong exception", Screen.Count(settlement.Wrong)),
    ];
}
