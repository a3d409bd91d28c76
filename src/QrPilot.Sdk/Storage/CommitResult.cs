using QrPilot.Sdk.Events;

namespace QrPilot.Sdk.Storage;

/// <summary>What became of a commit.</summary>
/// <param name="Outcome">Whether it was applied.</param>
/// <param name="Events">One entry for each event of the commit, in its order; empty unless committed.</param>
public sealed record CommitResult(CommitOutcome Outcome, IReadOnlyList<EventCommit> Events)
{
    /// <summary>Nothing was applied: something had changed.</summary>
    public static readonly CommitResult Conflict = new(CommitOutcome.Conflict, []);

    /// <summary>Nothing was applied: a code or name is taken.</summary>
    public static readonly CommitResult NameTaken = new(CommitOutcome.NameTaken, []);
}
