using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>Audit entries: written with what they tell of or not at all, and listed newest first.</summary>
public abstract class StoreAuditConformance : StoreFacts
{
    private static readonly AuditFilter All = new() { Limit = 1_000 };

    /// <summary>Entries come back as they went in, whichever write brought them.</summary>
    /// <param name="seed">Draws the values.</param>
    [Theory]
    [MemberData(nameof(Awkward.Seeds), MemberType = typeof(Awkward))]
    public async Task Entries_AwkwardValues_ComeBackEqual(int seed)
    {
        await using var stage = await SeededAsync();
        var any = new AwkwardRecords(seed);
        AuditEntry[] entries = [any.Audit("aud_1"), any.Audit("aud_2"), any.Audit("aud_3"), any.Audit("aud_4")];
        await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File(), Stop);

        await stage.MustCommitAsync(Sample.Commit() with { Audit = entries[..2] });
        await stage.MustWriteRunAsync(new RunWrite { Run = BookSample.Run(), Close = BookSample.Closing(), Audit = [entries[2]] });
        await stage.Settlements.FinishFileAsync(Sample.Tenant, SettlementSample.File(), [], [entries[3]], Stop);
        await stage.ReopenAsync();

        Assert.Equal(NewestFirst(entries), await ListAsync(stage, All));
    }

    /// <summary>A commit that comes to nothing tells of nothing, and neither does a close.</summary>
    [Fact]
    public async Task Conflict_OfACommitAndAClose_LeavesNoEntry()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Audit = [Sample.Audit()] });

        var commit = await stage.CommitAsync(Sample.Opens() with { Audit = [Sample.Audit("aud_2")] });
        var taken = await stage.CommitAsync(Sample.Commit() with { Store = Sample.Store("sto_2"), Audit = [Sample.Audit("aud_2")] });
        var again = await stage.CommitAsync(Sample.Commit() with { Events = [Sample.Event("a")], Audit = [Sample.Audit()] });
        var close = await stage.WriteRunAsync(new RunWrite
        {
            Run = BookSample.Run(), Close = BookSample.Closing() with { DrawerEntries = 1 }, Audit = [Sample.Audit("aud_2")],
        });

        Assert.Equal(
            [CommitOutcome.Conflict, CommitOutcome.NameTaken, CommitOutcome.Conflict], [commit.Outcome, taken.Outcome, again.Outcome]);
        Assert.False(close);
        Assert.Equal([Sample.Audit()], await ListAsync(stage, All));
        Assert.Empty((await stage.ReadFeedAsync()).Events);
    }

    /// <summary>Every filter gives what it says, and all of them together what all of them say.</summary>
    [Fact]
    public async Task List_EveryFilter_GivesWhatSuitsIt()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Store = Sample.Store("sto_2", "Q2") });
        var entries = Many();
        await stage.MustCommitAsync(Sample.Commit() with { Audit = entries });
        AuditFilter[] filters =
        [
            All with { StoreId = Sample.StoreId },
            All with { StoreId = "sto_2" },
            All with { StoreId = "sto_none" },
            All with { By = "stf_1" },
            All with { Action = AuditActions.CashVoided },
            All with { From = Sample.Noon.AddMinutes(3) },
            All with { To = Sample.Noon.AddMinutes(3) },
            All with { From = Sample.Noon.AddMinutes(2), To = Sample.Noon.AddMinutes(5), By = "stf_2" },
            All with { StoreId = "sto_2", By = "stf_1", Action = AuditActions.CashRecorded, From = Sample.Noon.AddMinutes(1) },
        ];

        foreach (var filter in filters)
        {
            Assert.Equal(NewestFirst(entries.Where(entry => Suits(entry, filter))), await ListAsync(stage, filter));
        }
    }

    /// <summary>Pages of any size give every entry once, also where many are of one instant.</summary>
    /// <param name="size">The size.</param>
    /// <param name="storeId">The store, or null for all.</param>
    [Theory]
    [InlineData(1, null)]
    [InlineData(3, null)]
    [InlineData(7, null)]
    [InlineData(2, Sample.StoreId)]
    public async Task List_PageByPage_GivesEveryEntryOnce(int size, string? storeId)
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Commit() with { Store = Sample.Store("sto_2", "Q2") });
        var entries = Many();
        await stage.MustCommitAsync(Sample.Commit() with { Audit = entries });
        var found = new List<AuditEntry>();
        IReadOnlyList<AuditEntry> page;

        do
        {
            var filter = new AuditFilter { StoreId = storeId, After = found.LastOrDefault()?.Id, To = Sample.Noon.AddMinutes(7), Limit = size };
            page = await ListAsync(stage, filter);
            found.AddRange(page);
        }
        while (page.Count == size);

        var expected = entries.Where(entry => (storeId is null || entry.StoreId == storeId) && entry.At < Sample.Noon.AddMinutes(7));
        Assert.Equal(NewestFirst(expected), found);
        Assert.Empty(await ListAsync(stage, All with { After = "aud_none" }));
    }

    /// <summary>Two dozen entries of eight minutes, of two stores and of none; those of one minute are of one instant.</summary>
    private static AuditEntry[] Many() =>
    [
        .. Enumerable.Range(0, 24).Select(i => Sample.Audit($"aud_{(i * 7) % 24:d2}") with
        {
            At = Sample.Noon.AddMinutes(i / 3),
            By = $"stf_{i % 2}",
            Action = i % 4 == 0 ? AuditActions.CashVoided : AuditActions.CashRecorded,
            StoreId = (i % 3) switch { 0 => Sample.StoreId, 1 => "sto_2", _ => null },
        }),
    ];

    private static bool Suits(AuditEntry entry, AuditFilter filter) =>
        (filter.StoreId is null || entry.StoreId == filter.StoreId)
        && (filter.By is null || entry.By == filter.By)
        && (filter.Action is null || entry.Action == filter.Action)
        && (filter.From is null || entry.At >= filter.From)
        && (filter.To is null || entry.At < filter.To);

    private static IEnumerable<AuditEntry> NewestFirst(IEnumerable<AuditEntry> entries) =>
        entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id, StringComparer.Ordinal);

    private static Task<IReadOnlyList<AuditEntry>> ListAsync(StoreStage stage, AuditFilter filter) =>
        stage.Audit.ListAuditAsync(Sample.Tenant, filter, Stop);
}
