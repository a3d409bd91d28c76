using QrPilot.Cli.Replay.Settlements;

namespace QrPilot.Cli.Replay;

/// <summary>What the user asked for.</summary>
internal sealed record ReplaySettings
{
    /// <summary>Names the stores and the keys; made from the file and from the options that change the outcome.</summary>
    public string Dataset { get; init; } = "";

    public int Stores { get; init; } = 1;

    public TenderMix Tenders { get; init; } = TenderMix.Default;

    public FaultSpec Faults { get; init; } = FaultSpec.None;

    /// <summary>Whether and how settlement reports are made; null for none.</summary>
    public SettlementSettings? Settlements { get; init; }

    public long Seed { get; init; } = 1;

    /// <summary>How many tables are served at a time. Changes nothing in the outcome.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>Only the first so many orders; all when null.</summary>
    public int? Limit { get; init; }
}
