namespace QrPilot.Cli.Replay;

/// <summary>An order of the file.</summary>
/// <param name="Id">As in the file.</param>
/// <param name="At">Local time of Vietnam.</param>
/// <param name="Lines">In the order of the file.</param>
internal sealed record FileOrder(string Id, DateTimeOffset At, IReadOnlyList<FileLine> Lines);
