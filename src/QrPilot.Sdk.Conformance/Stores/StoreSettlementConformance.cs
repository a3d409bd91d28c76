using QrPilot.Sdk.Conformance.Stores.Samples;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Storage;
using Xunit;

namespace QrPilot.Sdk.Conformance.Stores;

/// <summary>Settlement reports: a file and a transaction are there once, however often they come.</summary>
public abstract class StoreSettlementConformance : StoreFacts
{
    private static readonly StoreDate Day = new(Sample.StoreId, Sample.Day);

    /// <summary>The first of two files with the same bytes stands; another account's file is another one.</summary>
    [Fact]
    public async Task BeginFile_SameHash_GivesTheFirst()
    {
        await using var stage = await SeededAsync();

        var first = await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File(), Stop);
        var again = await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File("stl_2"), Stop);
        var other = await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File("stl_3") with { Account = "second" }, Stop);

        Assert.Equal(SettlementSample.File(), first);
        Assert.Equal(first, again);
        Assert.Equal("stl_3", other.Id);
        Assert.Equal([first, other], await stage.Settlements.ListFilesAsync(Sample.Tenant, null, 10, Stop));
        Assert.Equal([other], await stage.Settlements.ListFilesAsync(Sample.Tenant, "stl_1", 10, Stop));
        Assert.Equal(first, await stage.Settlements.FindFileAsync(Sample.Tenant, "momo", "main", first.Hash, Stop));
        Assert.Null(await stage.Settlements.FindFileAsync(Sample.Tenant, "momo", "third", first.Hash, Stop));
    }

    /// <summary>An end replaces the figures and errors of the end before.</summary>
    [Fact]
    public async Task FinishFile_Twice_KeepsTheLast()
    {
        await using var stage = await SeededAsync();
        await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File(), Stop);
        var ended = SettlementSample.File() with
        {
            FinishedAt = Sample.Noon.AddMinutes(1),
            Figures = new SettlementFigures
            {
                Good = 1, Repeated = 2, Bad = 3, Skipped = 4, Gross = new(100), Refunds = new(30), Fee = new(-2), Net = new(72),
                FirstDate = Sample.Day, LastDate = Sample.Day.AddDays(1),
            },
        };

        await stage.Settlements.FinishFileAsync(
            Sample.Tenant, ended, [SettlementSample.Error, SettlementSample.Error with { LineNumber = 8, Column = null }], [], Stop);
        var before = await stage.Settlements.ListErrorsAsync(Sample.Tenant, "stl_1", Stop);
        await stage.Settlements.FinishFileAsync(Sample.Tenant, ended, [SettlementSample.Error], [], Stop);
        await stage.ReopenAsync();

        Assert.Equal([SettlementSample.Error, SettlementSample.Error with { LineNumber = 8, Column = null }], before);
        Assert.Equal([SettlementSample.Error], await stage.Settlements.ListErrorsAsync(Sample.Tenant, "stl_1", Stop));
        Assert.Equal(ended, await stage.Settlements.FindFileAsync(Sample.Tenant, "stl_1", Stop));
    }

    /// <summary>Figures that do not add up are refused by the schema.</summary>
    [Fact]
    public async Task FinishFile_NetIsNotTheRest_IsRefused()
    {
        await using var stage = await SeededAsync();
        await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File(), Stop);
        var wrong = SettlementSample.File() with { Figures = new SettlementFigures { Gross = new(100), Net = new(99) } };

        await Assert.ThrowsAnyAsync<Exception>(() => stage.Settlements.FinishFileAsync(Sample.Tenant, wrong, [], [], Stop));

        Assert.Equal(SettlementSample.File(), await stage.Settlements.FindFileAsync(Sample.Tenant, "stl_1", Stop));
    }

    /// <summary>The first line of a transaction stands, and whoever adds another one sees it.</summary>
    [Fact]
    public async Task AddLines_KnownTransaction_GivesTheLineThatStands()
    {
        await using var stage = await BegunAsync();
        var (payment, refund, second) = (SettlementSample.Line(), SettlementSample.Refund(), SettlementSample.Refund("stn_3", "r2", 4));

        var first = await stage.Settlements.AddLinesAsync(Sample.Tenant, [payment, refund], Stop);
        var again = await stage.Settlements.AddLinesAsync(
            Sample.Tenant, [payment with { Id = "stn_8", FileId = "stl_2", Reference = "x" }, second], Stop);
        var found = await stage.Settlements.FindLinesAsync(
            Sample.Tenant, "momo", "main", [payment.Key, second.Key, payment.Key with { TransactionId = "1" }], Stop);

        Assert.Equal([payment, refund], first.OrderBy(line => line.Id, StringComparer.Ordinal));
        Assert.Equal([payment, second], again.OrderBy(line => line.Id, StringComparer.Ordinal));
        Assert.Equal([payment, second], found.OrderBy(line => line.Id, StringComparer.Ordinal));
        Assert.Equal([payment, refund, second], await stage.Settlements.ListLinesAsync(Sample.Tenant, "stl_1", 0, 10, Stop));
        Assert.Equal([refund], await stage.Settlements.ListLinesAsync(Sample.Tenant, "stl_1", 2, 1, Stop));
        Assert.Empty(await stage.Settlements.FindLinesAsync(Sample.Tenant, "momo", "second", [payment.Key], Stop));
        Assert.Empty(await stage.Settlements.AddLinesAsync(Sample.Tenant, [], Stop));
    }

    /// <summary>A place in a file holds one transaction.</summary>
    [Fact]
    public async Task AddLines_PlaceIsTaken_AddsNothing()
    {
        await using var stage = await BegunAsync();
        await stage.Settlements.AddLinesAsync(Sample.Tenant, [SettlementSample.Line()], Stop);

        var standing = await stage.Settlements.AddLinesAsync(Sample.Tenant, [SettlementSample.Line("stn_2", "9002")], Stop);

        Assert.Empty(standing);
        Assert.Equal([SettlementSample.Line()], await stage.Settlements.ListLinesAsync(Sample.Tenant, "stl_1", 0, 10, Stop));
    }

    /// <summary>A batch with one line that the schema refuses adds none.</summary>
    [Fact]
    public async Task AddLines_OneIsRefused_AddsNone()
    {
        await using var stage = await BegunAsync();
        var wrong = SettlementSample.Line("stn_2", "9002", 3) with { Net = new VndAmount(58_000) };

        await Assert.ThrowsAnyAsync<Exception>(() => stage.Settlements.AddLinesAsync(Sample.Tenant, [SettlementSample.Line(), wrong], Stop));

        Assert.Empty(await stage.Settlements.ListLinesAsync(Sample.Tenant, "stl_1", 0, 10, Stop));
    }

    /// <summary>The same lines from many hosts at once are there once, and all see the same.</summary>
    [Fact]
    public async Task AddLines_AtOnce_StandOnce()
    {
        await using var stage = await BegunAsync();

        var seen = await AtOnceAsync(task => stage.Settlements.AddLinesAsync(
            Sample.Tenant,
            [.. Enumerable.Range(0, 20).Select(i => SettlementSample.Line($"stn_{task}_{i:d2}", $"{i:d2}", 100 + i))],
            Stop));

        var stored = await stage.Settlements.ListLinesAsync(Sample.Tenant, "stl_1", 0, 100, Stop);
        Assert.Equal(20, stored.Count);
        Assert.All(seen, lines => Assert.Equal(stored, lines.OrderBy(line => line.LineNumber)));
    }

    /// <summary>The books of a day hold its lines, and the days are listed.</summary>
    [Fact]
    public async Task ReadDay_Lines_AreThoseOfStoreAndDate()
    {
        await using var stage = await BegunAsync();
        var unknown = SettlementSample.Line("stn_4", "9004", 5, storeId: null);
        var later = SettlementSample.Line("stn_5", "9005", 6) with { BusinessDate = Sample.Day.AddDays(1) };
        await stage.Settlements.AddLinesAsync(Sample.Tenant, [SettlementSample.Line(), SettlementSample.Refund(), unknown, later], Stop);

        var books = await stage.Books.ReadDayAsync(Sample.Tenant, Day, Stop);
        var nobodys = await stage.Books.ReadDayAsync(Sample.Tenant, new StoreDate(null, Sample.Day), Stop);

        StoreDate[] days = [new(null, Sample.Day), Day, Day with { BusinessDate = later.BusinessDate }];
        Assert.Equal([SettlementSample.Line(), SettlementSample.Refund()], books.Settled);
        Assert.Equal([unknown], nobodys.Settled);
        Assert.Equal(days, await stage.Settlements.ListDaysAsync(Sample.Tenant, "stl_1", Stop));
        Assert.Equal(days, await stage.Books.ListDaysAsync(Sample.Tenant, Sample.Day, later.BusinessDate, Stop));
    }

    /// <summary>A reference leads to a payment of the account, directly or by a refund of it.</summary>
    [Fact]
    public async Task FindSubjects_PaymentOrRefund_GivesItsSession()
    {
        await using var stage = await SeededAsync();
        await stage.MustCommitAsync(Sample.Opens() with { Payments = [new(Sample.Payment(), null)], Refund = new(Sample.Refund(), null) });

        var found = await stage.Settlements.FindSubjectsAsync(Sample.Tenant, "momo", "main", ["rfd_1", "pay_1", "pay_2", "ờ"], Stop);
        var other = await stage.Settlements.FindSubjectsAsync(Sample.Tenant, "momo", "second", ["rfd_1", "pay_1"], Stop);

        Assert.Equal(
            [new("pay_1", "pay_1", Sample.StoreId, Sample.Day), new("rfd_1", "pay_1", Sample.StoreId, Sample.Day)],
            found.OrderBy(subject => subject.Reference, StringComparer.Ordinal));
        Assert.Empty(other);
        Assert.Empty(await stage.Settlements.FindSubjectsAsync(Sample.Tenant, "momo", "main", [], Stop));
    }

    private async Task<StoreStage> BegunAsync()
    {
        var stage = await SeededAsync();
        await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File(), Stop);
        await stage.Settlements.BeginFileAsync(Sample.Tenant, SettlementSample.File("stl_2", 'b'), Stop);
        return stage;
    }
}
