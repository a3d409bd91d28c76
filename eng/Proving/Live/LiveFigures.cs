namespace QrPilot.Proving.Live;

/// <summary>What the live view did on one storage.</summary>
internal sealed record LiveFigures
{
    public required string Storage { get; init; }

    /// <summary>Orders that a browser never saw, over all browsers.</summary>
    public required int NotSeen { get; init; }

    /// <summary>From before the order was sent until its amount was painted, in the pages that are drawn.</summary>
    public required Delays OnScreen { get; init; }

    /// <summary>The same until it was in the document, in the others.</summary>
    public required Delays InDocument { get; init; }

    /// <summary>Until the host had answered the order.</summary>
    public required Delays Answered { get; init; }

    /// <summary>Resident memory of the host, in MB, after as many orders with one browser looking on.</summary>
    public required double HostBeforeMb { get; init; }

    /// <summary>The most while all browsers looked on.</summary>
    public required double HostPeakMb { get; init; }

    public double HostGrowthMb => Math.Round(HostPeakMb - HostBeforeMb, 1);
}
