using Npgsql;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Postgres.Feed;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Storage;

namespace QrPilot.Proving.Feed;

/// <summary>One writer. Half of its appends go the product's way; the other half run the product's statements in a transaction that is held
/// open for a while after it has its numbers, and is then committed or undone.</summary>
internal sealed class FeedWriting(PostgresDatabase database, ICommitStore store, FeedTally tally, int number, int seed)
{
    private const int MostEvents = 20;
    private const int LongestHold = 8;

    private readonly Random _random = new(unchecked((seed * 7_919) + number));
    private readonly string _tenantId = FeedRun.TenantOf(number);
    private int _made;
    private string? _known;

    public async Task WriteAsync(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            var drafts = Drafts();
            if (_random.Next(2) == 0)
            {
                Count((await store.CommitAsync(new Commit { TenantId = _tenantId, Events = drafts }, CancellationToken.None)).Events.Select(entry => entry.IsNew));
                _known = drafts[0].IdempotencyKey;
            }
            else
            {
                await HoldAsync(drafts);
            }
        }
    }

    private async Task HoldAsync(EventDraft[] drafts)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        var script = new Script(_tenantId);
        var events = new EventScript(_tenantId, drafts, takesKeysForNew: false);
        EventScript.AddTurnTo(script, _tenantId);
        events.AddTo(script);
        script.CopyTo(batch, tellsTenant: false);
        long?[] numbers;
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            numbers = await events.ReadAsync(new Results(reader, CancellationToken.None));
        }

        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(LongestHold + 1)));
        if (_random.Next(5) == 0)
        {
            await transaction.RollbackAsync();
            tally.AddRolledBack(numbers.Count(seq => seq is not null));
        }
        else
        {
            await transaction.CommitAsync();
            Count(numbers.Select(seq => seq is not null));
            _known = drafts[0].IdempotencyKey;
        }
    }

    private void Count(IEnumerable<bool> isNew)
    {
        foreach (var fresh in isNew)
        {
            if (fresh)
            {
                tally.AddCommitted(1);
            }
            else
            {
                tally.AddDuplicates(1);
            }
        }
    }

    /// <summary>New events and, now and then, one that is stored already.</summary>
    private EventDraft[] Drafts()
    {
        var drafts = Enumerable.Range(0, _random.Next(1, MostEvents + 1)).Select(_ => Draft($"w{number}/{_made++}")).ToList();
        if (_known is not null && _random.Next(4) == 0)
        {
            drafts.Add(Draft(_known));
        }

        return [.. drafts];
    }

    private static EventDraft Draft(string key) => new()
    {
        IdempotencyKey = key,
        Type = EventTypes.MenuViewed,
        SessionId = FeedRun.SessionId,
        StoreId = FeedRun.StoreId,
        BusinessDate = FeedRun.Date,
        OccurredAt = DateTimeOffset.UnixEpoch,
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Data = "{}",
    };
}
