using System.Text.Json.Serialization;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>What was measured; medians where there are rounds.</summary>
internal sealed record ReconcileReport
{
    public required BooksPlan Plan { get; init; }

    public BookResults? Results { get; init; }

    /// <summary>Whether every round on PostgreSQL gave the same results, down to the hashes of each run.</summary>
    public bool SameEveryRound { get; init; }

    /// <summary>The product as a whole process on PostgreSQL.</summary>
    public double WallS { get; init; }

    public double CpuS { get; init; }

    public double PeakMib { get; init; }

    public double PeakMibOfFewDays { get; init; }

    /// <summary>PostgreSQL's own copies of the same rows: both sides out, the results in.</summary>
    public double CopyS { get; init; }

    public double CopyOutS { get; init; }

    public double CopyInS { get; init; }

    public double VsCopy { get; init; }

    /// <summary>How many days were reconciled when the process was killed.</summary>
    public int RunsWhenKilled { get; init; }

    /// <summary>How long the process took that did the rest.</summary>
    public double RestartS { get; init; }

    public bool SameAfterKill { get; init; }

    public double SqliteWallS { get; init; }

    public double SqliteCpuS { get; init; }

    public double SqlitePeakMib { get; init; }

    public double SqliteVsPostgres { get; init; }

    /// <summary>Whether SQLite gave the same results as PostgreSQL, also after it was killed half-way.</summary>
    public bool SqliteSame { get; init; }

    public required string Machine { get; init; }

    [JsonIgnore]
    public bool IsGood => SameEveryRound && SameAfterKill && SqliteSame;
}
