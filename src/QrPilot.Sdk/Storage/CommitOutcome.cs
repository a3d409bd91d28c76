namespace QrPilot.Sdk.Storage;

/// <summary>Whether a commit was applied.</summary>
public enum CommitOutcome
{
    /// <summary>All of it is durable.</summary>
    Committed,

    /// <summary>Something was changed by somebody else since it was read; nothing was applied. Read, decide and commit again.</summary>
    Conflict,

    /// <summary>A code or name that must be unique is taken; nothing was applied.</summary>
    NameTaken,
}
