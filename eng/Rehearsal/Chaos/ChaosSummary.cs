namespace QrPilot.Rehearsal.Chaos;

/// <summary>What a chaotic day came to. Sums are whole đồng.</summary>
internal sealed record ChaosSummary
{
    /// <summary>How many guests paid or were to.</summary>
    public int Payments { get; init; }

    public int Seed { get; init; }

    /// <summary>The sum of what every single transaction differs by: what the gateway moved less what it gave back, against what the host
    /// believes.</summary>
    public required long MoneyDifference { get; init; }

    /// <summary>Transactions that were booked twice and bills that were credited with more than what came for them.</summary>
    public required int AppliedTwice { get; init; }

    /// <summary>Bills that were credited with less than what came for them.</summary>
    public required int AppliedTooLittle { get; init; }

    /// <summary>Money and successes that no gateway knows of.</summary>
    public required int ForgedEffects { get; init; }

    /// <summary>Payments that were made and whose notification was never sent.</summary>
    public required int Lost { get; init; }

    /// <summary>How many of these the host has found.</summary>
    public required int LostFound { get; init; }

    public required long Recorded { get; init; }

    public required long Matched { get; init; }

    public required long Listed { get; init; }

    /// <summary>By how much the books of closed days, without what became known later, differ from what was sealed.</summary>
    public required long ClosedDaysChanged { get; init; }

    /// <summary>What the gateways moved and gave back, and what the host believes.</summary>
    public required long GatewaysMoved { get; init; }

    public required long GatewaysGaveBack { get; init; }

    public required long HostCaptured { get; init; }

    public required long HostGaveBack { get; init; }

    /// <summary>Transactions that moved money.</summary>
    public required int Transactions { get; init; }

    /// <summary>Open exceptions, by class.</summary>
    public required IReadOnlyDictionary<string, int> Exceptions { get; init; }

    /// <summary>The host's payments, by state.</summary>
    public required IReadOnlyDictionary<string, int> PaymentStates { get; init; }

    /// <summary>The host's refunds, by state.</summary>
    public required IReadOnlyDictionary<string, int> RefundStates { get; init; }

    /// <summary>Requests that were repeated though they had been answered, and how many of the answers were others.</summary>
    public int RepeatedRequests { get; init; }

    public int RepeatsThatDiffer { get; init; }

    /// <summary>Requests that the host answered with "the gateway did not answer", and were repeated with the same key.</summary>
    public int Unanswered { get; init; }

    public int RequestsGivenUp { get; init; }

    public int PaymentsBegunAnew { get; init; }

    public int RefundsTaken { get; init; }

    /// <summary>What struck, as each gateway counted it, and what was decided for each order and refund.</summary>
    public required IReadOnlyDictionary<string, GatewayTruth> Gateways { get; init; }

    /// <summary>The first things that are wrong.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    public string Machine { get; init; } = "";

    public int Seconds { get; init; }

    public bool IsGood => MoneyDifference == 0
        && AppliedTwice == 0
        && AppliedTooLittle == 0
        && ForgedEffects == 0
        && Lost == LostFound
        && Recorded == Matched + Listed
        && RepeatsThatDiffer == 0
        && ClosedDaysChanged == 0;
}
