namespace QrPilot.Cli.Replay;

/// <summary>A file of orders, read and checked.</summary>
/// <param name="Map">How it was read.</param>
/// <param name="Orders">By time, then by id.</param>
/// <param name="LineCount">How many rows.</param>
internal sealed record OrderFile(ColumnMap Map, IReadOnlyList<FileOrder> Orders, int LineCount);
