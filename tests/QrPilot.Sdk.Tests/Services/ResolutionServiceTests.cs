using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Idempotency;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Storage;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class ResolutionServiceTests
{
    private static readonly BooksFilter Everything = new() { Limit = 100 };

    [Fact]
    public async Task Resolve_WriteOff_StaysListedWithoutRiskUntilItIsUndone()
    {
        using var host = await TestHost.StartAsync();
        await host.DineAsync();
        var missing = Assert.Single(await RunAsync(host));

        var decision = await ResolveAsync(host, new ResolveCommand(missing.Id, ResolutionKind.WriteOff, "gone without paying"));

        await RunAsync(host);
        var resolved = await FindAsync(host, missing.Id);
        Assert.Equal((ExceptionState.Resolved, true, decision), (resolved.State, resolved.Stands, resolved.ResolutionId));
        Assert.Equal((50_000, 0, 0L), await LatestAsync(host));

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await UndoAsync(host, decision);

        Assert.Equal(missing, await FindAsync(host, missing.Id));
        Assert.Equal((50_000, 0, 50_000L), await LatestAsync(host));
        Assert.Equal([ResolutionKind.WriteOff, ResolutionKind.Undo], (await AuditAsync(host)).Select(item => item.Kind));
    }

    [Fact]
    public async Task Resolve_RecordCash_PaysTheBillUntilItIsUndone()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        var missing = Assert.Single(await RunAsync(host));

        var decision = await ResolveAsync(host, new ResolveCommand(missing.Id, ResolutionKind.RecordCash));

        Assert.Equal(50_000, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        Assert.Equal((ExceptionState.Resolved, false), ((await FindAsync(host, missing.Id)).State, (await FindAsync(host, missing.Id)).Stands));
        Assert.Equal((50_000, 1, 0L), await LatestAsync(host));

        await UndoAsync(host, decision);

        Assert.Equal(0, (await host.ReadAsync(session)).Session.PaidTotal.Dong);
        Assert.Equal(missing, await FindAsync(host, missing.Id));
        Assert.Equal((50_000, 0, 50_000L), await LatestAsync(host));
    }

    [Fact]
    public async Task Resolve_LinkOfMoneyOfNobody_MovesItIntoTheBooksOfTheBill()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        await host.DeliverAsync("nobody knows");
        var found = await RunAsync(host, storeId: null);
        var (orphan, missing) = (found.Single(item => item.StoreId is null), found.Single(item => item.StoreId is not null));

        var decision = await ResolveAsync(host, new ResolveCommand(orphan.Id, ResolutionKind.Link, SessionId: session));

        var match = Assert.Single(await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop)).Match;
        Assert.Equal((PairingRule.Manual, session, 50_000L), (match.Rule, match.SessionId, match.ActualAmount.Dong));
        Assert.Equal((ExceptionState.Resolved, decision), ((await FindAsync(host, orphan.Id)).State, (await FindAsync(host, orphan.Id)).ResolutionId));
        Assert.Equal((ExceptionState.Resolved, decision), ((await FindAsync(host, missing.Id)).State, (await FindAsync(host, missing.Id)).ResolutionId));
        Assert.Equal((50_000, 1, 0L), await LatestAsync(host));

        Assert.DoesNotContain(await RunAsync(host, storeId: null), item => item.State == ExceptionState.Open);

        await UndoAsync(host, decision);

        Assert.Equal(orphan, await FindAsync(host, orphan.Id));
        Assert.Empty(await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop));
        Assert.Equal((50_000, 0, 50_000L), await LatestAsync(host));
    }

    [Fact]
    public async Task Unlink_Match_IsLeftAloneByTheRulesUntilItIsUndone()
    {
        using var host = await TestHost.StartAsync();
        var (_, payment) = await host.DineToPayAsync();
        await host.DeliverAsync(payment);
        Assert.Empty(await RunAsync(host));
        var match = Assert.Single(await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop));

        var decision = await TextAsync(host.Get<ResolutionService>().UnlinkAsync(Sample.Staff(), match.Id, "not theirs", Plan(), TestHost.Stop));

        var listed = await RunAsync(host);
        Assert.Empty(await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop));
        Assert.Equal(50_000, listed.Sum(item => item.Finding.ActualAmount.Dong));
        Assert.Equal(50_000, listed.Sum(item => item.Finding.ExpectedAmount.Dong));

        await UndoAsync(host, decision);

        Assert.Equal(match.Match, Assert.Single(await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop)).Match);
    }

    [Fact]
    public async Task Undo_LinkOfMoneyThatWasTakenApart_LeavesItApart()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();
        await host.DeliverAsync(payment);
        await RunAsync(host);
        var match = Assert.Single(await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop));
        await TextAsync(host.Get<ResolutionService>().UnlinkAsync(Sample.Staff(), match.Id, null, Plan(), TestHost.Stop));
        var money = (await RunAsync(host)).Single(item => item.Finding.ActualId is not null);

        var link = await ResolveAsync(host, new ResolveCommand(money.Id, ResolutionKind.Link, SessionId: session));
        Assert.Equal(PairingRule.Manual, Assert.Single(await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop)).Match.Rule);
        await UndoAsync(host, link);

        Assert.Empty(await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop));
    }

    /// <summary>A link to a bill that has nothing open takes nothing, so the exception is open again; the decision can still be undone.</summary>
    [Fact]
    public async Task Undo_LinkThatTookNothing_Holds()
    {
        using var host = await TestHost.StartAsync();
        var (session, payment) = await host.DineToPayAsync();
        await host.DeliverAsync(payment);
        await host.DeliverAsync(payment, "9002");
        var twice = Assert.Single(await RunAsync(host));
        var decision = await ResolveAsync(host, new ResolveCommand(twice.Id, ResolutionKind.Link, SessionId: session));
        Assert.Equal(twice, await FindAsync(host, twice.Id));

        await UndoAsync(host, decision);

        Assert.Equal(twice, await FindAsync(host, twice.Id));
        Assert.Null(await host.Get<IResolutionStore>().FindLinkAsync(Sample.Tenant, twice.Finding.ActualId!, TestHost.Stop));
    }

    /// <summary>What a link leaves of money is listed: the rules give it to nobody else.</summary>
    [Fact]
    public async Task Resolve_LinkOfPartOfTheMoney_ListsTheRest()
    {
        using var host = await TestHost.StartAsync();
        var payment = TestHost.Text(await host.PayAsync(await host.DineAsync(table: "tbl_2"), amount: 20_000));
        var session = await host.DineAsync();
        await host.TakeCashAsync(session, 20_000);
        await host.DeliverAsync(payment);
        var money = (await RunAsync(host)).Single(item => item.Finding.ActualId is not null);

        await ResolveAsync(host, new ResolveCommand(money.Id, ResolutionKind.Link, SessionId: session));

        var linked = (await host.Books.ListMatchesAsync(Sample.Tenant, Everything, TestHost.Stop)).Single(stored => stored.Match.Tender != Tender.Cash);
        Assert.Equal((PairingRule.Manual, session, 30_000L), (linked.Match.Rule, linked.Match.SessionId, linked.Match.ActualAmount.Dong));
        Assert.Equal(20_000, (await RunAsync(host)).Sum(item => item.Finding.ActualAmount.Dong));
    }

    [Fact]
    public async Task Resolve_SixteenAtOnce_DecidesOnce()
    {
        using var host = await TestHost.StartAsync();
        var session = await host.DineAsync();
        var missing = Assert.Single(await RunAsync(host));

        var done = await TestHost.SixteenAsync(async i =>
        {
            try
            {
                await ResolveAsync(host, new ResolveCommand(missing.Id, ResolutionKind.RecordCash));
                return 1;
            }
            catch (CommandException refusal) when (refusal.Code is ErrorCodes.ExceptionNotOpen or ErrorCodes.NothingToPay)
            {
                return 0;
            }
        });

        Assert.Equal(1, done.Sum());
        Assert.Single((await host.ReadAsync(session)).Cash);
        Assert.Single(await AuditAsync(host));
    }

    [Fact]
    public async Task Resolve_WhatDoesNotSuit_IsRefusedAndChangesNothing()
    {
        using var host = await TestHost.StartAsync();
        await host.DineAsync();
        await host.DeliverAsync("nobody knows");
        var found = await RunAsync(host, storeId: null);
        var (orphan, missing) = (found.Single(item => item.StoreId is null), found.Single(item => item.StoreId is not null));

        await Refusal.OfAsync(ErrorCodes.ResolutionDoesNotSuit, () => ResolveAsync(host, new(orphan.Id, ResolutionKind.WriteOff, "why")));
        await Refusal.OfAsync(ErrorCodes.ResolutionDoesNotSuit, () => ResolveAsync(host, new(orphan.Id, ResolutionKind.RecordCash)));
        await Refusal.OfAsync(ErrorCodes.InvalidField, () => ResolveAsync(host, new(orphan.Id, ResolutionKind.Link)));
        await Refusal.OfAsync(ErrorCodes.InvalidField, () => ResolveAsync(host, new(missing.Id, ResolutionKind.Link)));
        await Refusal.OfAsync(ErrorCodes.InvalidField, () => ResolveAsync(host, new(missing.Id, ResolutionKind.WriteOff)));
        await Refusal.OfAsync(ErrorCodes.CaptureNotFound, () => ResolveAsync(host, new(missing.Id, ResolutionKind.Link, ActualId: "cap_none")));
        await Refusal.OfAsync(ErrorCodes.ExceptionNotFound, () => ResolveAsync(host, new("exc_none", ResolutionKind.Accept)));
        await Refusal.OfAsync(ErrorCodes.ResolutionNotFound, () => UndoAsync(host, "res_none"));

        Assert.Empty(await AuditAsync(host));
        Assert.Equal(missing, await FindAsync(host, missing.Id));
    }

    [Fact]
    public async Task Undo_Twice_IsRefused()
    {
        using var host = await TestHost.StartAsync();
        await host.DineAsync();
        var decision = await ResolveAsync(host, new ResolveCommand(Assert.Single(await RunAsync(host)).Id, ResolutionKind.Accept));
        await UndoAsync(host, decision);

        await Refusal.OfAsync(ErrorCodes.ResolutionUndone, () => UndoAsync(host, decision));
    }

    /// <summary>Runs the day when it is over, and gives what it lists.</summary>
    private static async Task<IReadOnlyList<ExceptionCase>> RunAsync(TestHost host, string? storeId = TestHost.StoreId)
    {
        if (host.Clock.GetUtcNow() < Sample.Noon.AddDays(1))
        {
            host.Clock.Advance(TimeSpan.FromDays(1));
        }

        await host.RunAsync(storeId);
        var all = await host.Books.ListExceptionsAsync(Sample.Tenant, Everything, TestHost.Stop);
        return [.. all.Where(item => item.Stands)];
    }

    private static async Task<ExceptionCase> FindAsync(TestHost host, string id) =>
        (await host.Books.FindExceptionAsync(Sample.Tenant, id, TestHost.Stop))!;

    /// <summary>What the store's latest run billed, matched and had at risk.</summary>
    private static async Task<(int Billed, int Matches, long AtRisk)> LatestAsync(TestHost host)
    {
        var books = await host.Books.ReadDayAsync(Sample.Tenant, new StoreDate(TestHost.StoreId, Sample.Day), TestHost.Stop);
        var totals = books.LatestRun!.Totals;
        Assert.True(totals.Money.Balances && totals.Billed.Balances);
        return ((int)totals.Billed.Recorded.Dong, totals.Matches, totals.AtRisk.Dong);
    }

    private static Task<IReadOnlyList<Resolution>> AuditAsync(TestHost host) =>
        host.Get<IResolutionStore>().ListResolutionsAsync(Sample.Tenant, Everything, TestHost.Stop);

    private static ReplyPlan<Resolution> Plan() => TestHost.Plan<Resolution>(resolution => resolution.Id);

    private static Task<string> ResolveAsync(TestHost host, ResolveCommand command) =>
        TextAsync(host.Get<ResolutionService>().ResolveAsync(Sample.Staff(), command, Plan(), TestHost.Stop));

    private static Task<string> UndoAsync(TestHost host, string id) =>
        TextAsync(host.Get<ResolutionService>().UndoAsync(Sample.Staff(), id, "a mistake", Plan(), TestHost.Stop));

    private static async Task<string> TextAsync(Task<Reply> reply) => TestHost.Text(await reply);
}
