using Npgsql;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Feed;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Commits;

/// <summary>Runs one commit in one transaction.</summary>
internal sealed class CommitRunner(PostgresDatabase database)
{
    private static readonly CommitResult CommittedWithoutEvents = new(CommitOutcome.Committed, []);

    public async Task<CommitResult> RunAsync(Commit commit, CancellationToken cancellationToken)
    {
        var script = new Script(commit.TenantId) { IsHot = AppendBatch.IsAppend(commit), MayRepeat = CommitScript.MayRepeat(commit) };
        try
        {
            if (commit.Events.Count == 0)
            {
                CommitScript.AddTo(script, commit);
                await database.RunAsync(script, cancellationToken).ConfigureAwait(false);
                return CommittedWithoutEvents;
            }

            var events = new EventScript(commit.TenantId, commit.Events);
            events.AddTurnTo(script);
            CommitScript.AddTo(script, commit);
            events.AddTo(script);
            var numbers = await database.RunAsync(script, events.ReadAsync, cancellationToken).ConfigureAwait(false);
            return new CommitResult(CommitOutcome.Committed, await WithEarlierAsync(commit, numbers).ConfigureAwait(false));
        }
        catch (PostgresException exception) when (PostgresFault.IsNameTaken(exception))
        {
            return CommitResult.NameTaken;
        }
        catch (PostgresException exception) when (PostgresFault.IsConflict(exception))
        {
            return CommitResult.Conflict;
        }
    }

    /// <summary>Adds what was there first under the keys that were known. It is committed already, so nothing may end the reading.</summary>
    private async Task<EventCommit[]> WithEarlierAsync(Commit commit, long?[] numbers)
    {
        var keys = EarlierEvents.KeysOf(commit.Events, numbers);
        var known = keys.Count == 0
            ? []
            : await EventReader.FindAsync(database, commit.TenantId, keys, CancellationToken.None).ConfigureAwait(false);
        return EarlierEvents.Join(commit.Events, numbers, known);
    }
}
