namespace QrPilot.Sdk.Storage;

/// <summary>Applies decisions.</summary>
public interface ICommitStore
{
    /// <summary>Applies a commit in one transaction. When it returns <see cref="CommitOutcome.Committed"/>, it is durable.</summary>
    /// <remarks>The tenant's feed is dense: the new events get the next numbers, in order, as the last step of the transaction.</remarks>
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken);
}
