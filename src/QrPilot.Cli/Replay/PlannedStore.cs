namespace QrPilot.Cli.Replay;

/// <summary>A store that a replay needs.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Code">Unique in the tenant.</param>
/// <param name="Tables">Their names.</param>
/// <param name="Items">What its orders contain, by code.</param>
/// <param name="Dates">The business dates of its orders, in order.</param>
internal sealed record PlannedStore(
    int Number, string Code, IReadOnlyList<string> Tables, IReadOnlyList<MenuEntry> Items, IReadOnlyList<DateOnly> Dates);
