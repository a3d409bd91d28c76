namespace QrPilot.Sdk.Storage;

/// <summary>A change of a day's books that a run has taken in. It is forgotten unless there has been another since.</summary>
/// <param name="Day">The day.</param>
/// <param name="Number">The number of the change.</param>
public sealed record DayChange(StoreDate Day, long Number);
