namespace QrPilot.Proving.Live;

/// <summary>What a run does.</summary>
/// <param name="Browsers">Pages that look on.</param>
/// <param name="Drawn">How many of them are drawn.</param>
/// <param name="Orders">Orders that are sent.</param>
/// <param name="Between">The time from one order to the next.</param>
internal sealed record LivePlan(int Browsers, int Drawn, int Orders, TimeSpan Between);
