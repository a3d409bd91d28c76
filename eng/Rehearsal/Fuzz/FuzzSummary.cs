namespace QrPilot.Rehearsal.Fuzz;

/// <summary>What fuzzing all parsers found.</summary>
internal sealed record FuzzSummary(
    long Iterations, long EscapedExceptions, long AcceptedUnsigned, IReadOnlyList<ParserReport> Parsers, string Machine, int Seconds)
{
    public bool IsGood => EscapedExceptions == 0 && AcceptedUnsigned == 0;
}
