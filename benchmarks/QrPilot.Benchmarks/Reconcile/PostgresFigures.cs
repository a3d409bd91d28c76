namespace QrPilot.Benchmarks.Reconcile;

/// <summary>What was measured on PostgreSQL; medians of the rounds.</summary>
internal sealed record PostgresFigures
{
    /// <summary>The product as a whole process, from its start to its end.</summary>
    public required double WallS { get; init; }

    public required double CpuS { get; init; }

    public required double PeakMib { get; init; }

    /// <summary>As <see cref="PeakMib"/>, for the first <see cref="ReconcileBench.FewDays"/> days alone.</summary>
    public required double PeakMibOfFewDays { get; init; }

    /// <summary>PostgreSQL's own copies of the same rows over one connection: both sides out, the results in.</summary>
    public required double CopyS { get; init; }

    public required double CopyOutS { get; init; }

    public required double CopyInS { get; init; }

    /// <summary>The same over a connection for each processor.</summary>
    public required double ParallelCopyS { get; init; }

    /// <summary>How many times as long as the copies the product takes.</summary>
    public required double VsCopy { get; init; }

    public required double VsParallelCopy { get; init; }

    /// <summary>Whether every round gave the same results, down to the hashes of each run.</summary>
    public required bool SameEveryRound { get; init; }

    public required KillFigures Killed { get; init; }
}
