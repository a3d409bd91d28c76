namespace QrPilot.Cli.Replay;

/// <summary>What the simulator answers when it releases held notifications.</summary>
internal sealed record ReleaseAnswer
{
    public required int Delivered { get; init; }

    /// <summary>The HTTP status that each notification got.</summary>
    public required IReadOnlyList<int> Statuses { get; init; }
}
