namespace QrPilot.Benchmarks.Reconcile;

/// <summary>What became of a run whose process was killed half-way and started again.</summary>
/// <param name="DaysDone">How many stores' days were reconciled when it was killed.</param>
/// <param name="RestartS">How long the second process took, in seconds.</param>
/// <param name="Same">Whether the results are those of a run that nobody disturbed.</param>
internal sealed record KillFigures(int DaysDone, double RestartS, bool Same);
