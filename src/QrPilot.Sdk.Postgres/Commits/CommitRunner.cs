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

    /// <summary>After a key that was known: such events come together, when senders repeat what they never heard of.</summary>
    private const int CommitsWithCare = 32;

    private int _withCare;

    public async Task<CommitResult> RunAsync(Commit commit, CancellationToken cancellationToken)
    {
        try
        {
            if (commit.Events.Count == 0)
            {
                var script = ScriptOf(commit);
                if (commit.Sessions.Count > 0 || commit.OpenSessions.Count > 0)
                {
                    EventScript.AddTurnTo(script, commit.TenantId);
                }

                CommitScript.AddTo(script, commit);
                await database.RunAsync(script, cancellationToken).ConfigureAwait(false);
                return CommittedWithoutEvents;
            }

            var numbers = await AppendAsync(commit, cancellationToken).ConfigureAwait(false);
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

    private static Script ScriptOf(Commit commit) =>
        new(commit.TenantId) { IsHot = AppendBatch.IsAppend(commit), MayRepeat = CommitScript.MayRepeat(commit) };

    /// <summary>Takes all keys for new, as nearly always they are; where one is not, nothing was done, and each is looked up first.</summary>
    private async Task<long?[]> AppendAsync(Commit commit, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _withCare) > 0)
        {
            Interlocked.Decrement(ref _withCare);
        }
        else
        {
            try
            {
                return await AppendAsync(commit, takesKeysForNew: true, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException exception) when (PostgresFault.IsKeyKnown(exception))
            {
                Volatile.Write(ref _withCare, CommitsWithCare);
            }
        }

        return await AppendAsync(commit, takesKeysForNew: false, cancellationToken).ConfigureAwait(false);
    }

    private Task<long?[]> AppendAsync(Commit commit, bool takesKeysForNew, CancellationToken cancellationToken)
    {
        var script = ScriptOf(commit);
        var events = new EventScript(commit.TenantId, commit.Events, takesKeysForNew);
        EventScript.AddTurnTo(script, commit.TenantId);
        CommitScript.AddTo(script, commit);
        events.AddTo(script);
        return database.RunAsync(script, events.ReadAsync, cancellationToken);
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
