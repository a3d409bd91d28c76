namespace QrPilot.Sdk.Api;

/// <summary>The reconciliations that a request made: one for a store, one each when it named none.</summary>
/// <param name="Runs">By store; the money of unknown stores last, where there is any.</param>
/// <param name="DryRun">Whether nothing was written.</param>
public sealed record RunsAnswer(IReadOnlyList<RunView> Runs, bool DryRun);
