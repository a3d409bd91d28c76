namespace QrPilot.Cli.Replay;

/// <summary>A business date of a store of the plan.</summary>
/// <param name="Store">The store's number, from 1.</param>
/// <param name="Date">The business date.</param>
internal readonly record struct StoreDay(int Store, DateOnly Date);
