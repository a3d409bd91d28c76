namespace QrPilot.Rehearsal.Fuzz;

/// <summary>What fuzzing one gateway's parser found.</summary>
/// <param name="Gateway">The gateway's name.</param>
/// <param name="Iterations">How many mutated messages were read.</param>
/// <param name="EscapedExceptions">How many made the parser throw.</param>
/// <param name="AcceptedUnsigned">How many were believed though nobody had signed what they say.</param>
/// <param name="Accepted">How many were believed and say what a genuine message says.</param>
/// <param name="FirstFinding">The first message that was wrongly treated, or null.</param>
internal sealed record ParserReport(
    string Gateway, long Iterations, long EscapedExceptions, long AcceptedUnsigned, long Accepted, string? FirstFinding);
