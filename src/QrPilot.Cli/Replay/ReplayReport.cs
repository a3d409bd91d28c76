using QrPilot.Cli.Replay.Settlements;
using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>The outcome of a replay, as it is written to the report file. Amounts are whole đồng.</summary>
internal sealed record ReplayReport
{
    private const int MaxDeviations = 50;

    public required string File { get; init; }

    public required long Seed { get; init; }

    public required int Stores { get; init; }

    public required string Faults { get; init; }

    public required int Orders { get; init; }

    public required int Sessions { get; init; }

    public required int EventsSent { get; init; }

    public required int EventsAccepted { get; init; }

    public required int EventsDuplicate { get; init; }

    public required int EventsConflict { get; init; }

    public required int EventsRejected { get; init; }

    public required long FeedEvents { get; init; }

    public required long FeedGaps { get; init; }

    public required long FeedRepeats { get; init; }

    public required long FeedMissing { get; init; }

    public required int Payments { get; init; }

    public required int NotificationsSent { get; init; }

    public required int NotificationsForged { get; init; }

    public required int NotificationsRefused { get; init; }

    public required int Matched { get; init; }

    public required int Unmatched { get; init; }

    public required int WrongMatches { get; init; }

    public required IReadOnlyDictionary<string, int> Exceptions { get; init; }

    public required long VndRecorded { get; init; }

    public required long VndMatched { get; init; }

    public required long VndListed { get; init; }

    public required long VndBilled { get; init; }

    public required long VndBilledMatched { get; init; }

    public required long VndBilledListed { get; init; }

    public required long TruthVndBilled { get; init; }

    public required long TruthVndMoved { get; init; }

    public required long TruthVndKnown { get; init; }

    public required int DeviationCount { get; init; }

    /// <summary>The first fifty.</summary>
    public required IReadOnlyList<Deviation> Deviations { get; init; }

    /// <summary>The settlement reports, or null where none were made.</summary>
    public SettlementSummary? Settlement { get; init; }

    /// <summary>What must hold and does not; empty when all is well.</summary>
    public IReadOnlyList<string> Broken => [.. Invariants().Where(rule => !rule.Holds).Select(rule => rule.Text)];

    public required double ElapsedS { get; init; }

    public static ReplayReport Of(
        string file,
        ReplaySettings settings,
        IReadOnlyList<OrderTruth> truths,
        NotificationCounts released,
        FeedAudit feed,
        Verification books,
        TimeSpan elapsed)
    {
        var events = truths.Aggregate(default(EventCounts), (sum, truth) => sum + truth.Events);
        var notifications = truths.Aggregate(released, (sum, truth) => sum + truth.Notifications);
        return new ReplayReport
        {
            File = file,
            Seed = settings.Seed,
            Stores = settings.Stores,
            Faults = settings.Faults.ToString(),
            Orders = truths.Count,
            Sessions = truths.Select(truth => truth.SessionId).Distinct().Count(),
            EventsSent = events.Sent,
            EventsAccepted = events.Accepted,
            EventsDuplicate = events.Duplicate,
            EventsConflict = events.Conflict,
            EventsRejected = events.Rejected,
            FeedEvents = feed.Events,
            FeedGaps = feed.Gaps,
            FeedRepeats = feed.Repeats,
            FeedMissing = feed.Missing,
            Payments = truths.Sum(truth => truth.OpenedPayments),
            NotificationsSent = notifications.Sent,
            NotificationsForged = notifications.Forged,
            NotificationsRefused = notifications.Refused,
            Matched = books.Matched,
            Unmatched = books.Unmatched,
            WrongMatches = books.WrongMatches,
            Exceptions = books.Exceptions,
            VndRecorded = books.Money.Recorded,
            VndMatched = books.Money.Matched,
            VndListed = books.Money.Listed,
            VndBilled = books.Billed.Recorded,
            VndBilledMatched = books.Billed.Matched,
            VndBilledListed = books.Billed.Listed,
            TruthVndBilled = books.TruthBilled,
            TruthVndMoved = books.TruthMoved,
            TruthVndKnown = books.TruthKnown,
            DeviationCount = books.Deviations.Count,
            Deviations = [.. books.Deviations.Take(MaxDeviations)],
            ElapsedS = Math.Round(elapsed.TotalSeconds, 3),
        };
    }

    /// <summary>The report with that of the settlement reports.</summary>
    public ReplayReport With(SettlementSummary settlement, IReadOnlyList<Deviation> deviations) => this with
    {
        Settlement = settlement,
        DeviationCount = DeviationCount + deviations.Count,
        Deviations = [.. deviations.Concat(Deviations).Take(MaxDeviations)],
    };

    private IEnumerable<(bool Holds, string Text)> Invariants() =>
    [
        (Sessions == Orders, $"{Orders} orders have {Sessions} sessions"),
        (EventsConflict == 0, $"events_conflict is {EventsConflict}"),
        (EventsRejected == 0, $"events_rejected is {EventsRejected}"),
        (FeedGaps == 0, $"feed_gaps is {FeedGaps}"),
        (FeedRepeats == 0, $"feed_repeats is {FeedRepeats}"),
        (FeedMissing == 0, $"feed_missing is {FeedMissing}"),
        (WrongMatches == 0, $"wrong_matches is {WrongMatches}"),
        (Unmatched == 0, $"unmatched is {Unmatched}"),
        (VndRecorded == VndMatched + VndListed, $"the money does not balance: {Vnd(VndRecorded)} is not {Vnd(VndMatched)} + {Vnd(VndListed)}"),
        (VndBilled == VndBilledMatched + VndBilledListed, $"the bills do not balance: {Vnd(VndBilled)} is not {Vnd(VndBilledMatched)} + {Vnd(VndBilledListed)}"),
        (VndRecorded == TruthVndKnown, $"the host recorded {Vnd(VndRecorded)} of the {Vnd(TruthVndKnown)} that it was told of"),
        (VndBilled == TruthVndBilled, $"the host billed {Vnd(VndBilled)} instead of {Vnd(TruthVndBilled)}"),
        (DeviationCount == 0, $"deviation_count is {DeviationCount}"),
        .. Settlement is { } settlement ? Of(settlement) : [],
    ];

    private static IEnumerable<(bool Holds, string Text)> Of(SettlementSummary settlement) =>
    [
        (settlement.Wrong == 0, $"settlement.wrong is {settlement.Wrong}"),
        (settlement.VndSettled == settlement.VndSettledMatched + settlement.VndSettledListed,
            $"what was settled does not balance: {Vnd(settlement.VndSettled)} is not {Vnd(settlement.VndSettledMatched)} + {Vnd(settlement.VndSettledListed)}"),
        (settlement.VndSettled == settlement.TruthVndSettled, $"the host has {Vnd(settlement.VndSettled)} of the {Vnd(settlement.TruthVndSettled)} that were settled"),
    ];

    private static string Vnd(long dong) => new VndAmount(dong).ToString();
}
