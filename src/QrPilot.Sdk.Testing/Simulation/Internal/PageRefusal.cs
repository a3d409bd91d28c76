namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Why a pay page is not shown.</summary>
/// <param name="Code">The gateway's code on its own page, where it has one.</param>
/// <param name="Message">For people.</param>
internal sealed record PageRefusal(string? Code, string Message);
