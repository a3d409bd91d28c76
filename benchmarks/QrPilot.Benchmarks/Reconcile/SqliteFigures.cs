namespace QrPilot.Benchmarks.Reconcile;

/// <summary>What was measured on SQLite; medians of the rounds.</summary>
internal sealed record SqliteFigures
{
    public required double WallS { get; init; }

    public required double CpuS { get; init; }

    public required double PeakMib { get; init; }

    /// <summary>How many times as long as on PostgreSQL it takes.</summary>
    public required double VsPostgres { get; init; }

    /// <summary>Whether it gives the same results as PostgreSQL, down to the hashes of each run.</summary>
    public required bool SameAsPostgres { get; init; }

    public required KillFigures Killed { get; init; }
}
