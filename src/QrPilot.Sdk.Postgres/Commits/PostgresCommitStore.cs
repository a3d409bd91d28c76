using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Commits;

internal sealed class PostgresCommitStore(CommitRunner runner, AppendQueue appends) : ICommitStore
{
    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return AppendBatch.IsAppend(commit) ? appends.AddAsync(commit, cancellationToken) : runner.RunAsync(commit, cancellationToken);
    }
}
