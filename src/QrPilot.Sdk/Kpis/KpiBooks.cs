namespace QrPilot.Sdk.Kpis;

/// <summary>What KPIs are made of, from one moment. A date that a list does not name has nothing of it.</summary>
public sealed record KpiBooks
{
    /// <summary>The bills that went through QrPilot, by date.</summary>
    public required IReadOnlyList<BilledDay> Billed { get; init; }

    /// <summary>What stands open, by date.</summary>
    public required IReadOnlyList<OpenDay> Open { get; init; }

    /// <summary>How long matches took, by date.</summary>
    public required IReadOnlyList<MatchedDay> Matched { get; init; }

    /// <summary>How long the matches of the whole period took.</summary>
    public required MatchTimes MatchTimes { get; init; }

    /// <summary>All declarations of the period, by date and number.</summary>
    public required IReadOnlyList<DayDeclaration> Declarations { get; init; }

    /// <summary>The settled payments, by date; only dates that have some.</summary>
    public required IReadOnlyList<SettledDay> Settled { get; init; }
}
