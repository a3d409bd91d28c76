using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Tests.Support;

/// <summary>What operations are about: things of the first store, or things that there are not.</summary>
internal sealed record StaffSubjects(
    string Store, string Table, string Session, string Cash, string Payment, string Exception, string Match, string Resolution, string Account)
{
    public static readonly StaffSubjects None = new(
        "sto_none", "tbl_none", "ses_none", "csh_none", "pay_none", "exc_none", "mat_none", "res_none", "none");

    /// <summary>A day of the first store with a session that has some cash, a paid one with its match, and two that nobody paid, one of which
    /// was accepted.</summary>
    public static async Task<StaffSubjects> MakeAsync(TestHost host)
    {
        var session = await host.DineAsync(dishes: 2);
        var cash = TestHost.Text(await host.TakeCashAsync(session, amount: 10_000));
        var (_, payment) = await host.DineAndPayAsync("tbl_2");
        await host.DineAsync(table: "tbl_3");
        await host.Reconciliation.RunAsync(Sample.Tenant, null, Sample.Day, dryRun: false, TestHost.Stop);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.RunAsync();
        var all = new BooksFilter { Limit = 100 };
        var missing = (await host.Books.ListExceptionsAsync(Sample.Tenant, all, TestHost.Stop))
            .OrderByDescending(item => item.Finding.AtRisk.Dong)
            .ToList();
        var matches = await host.Books.ListMatchesAsync(Sample.Tenant, all, TestHost.Stop);
        var resolution = TestHost.Text(await host.Get<ResolutionService>().ResolveAsync(
            Sample.Staff(), new ResolveCommand(missing[0].Id, ResolutionKind.Accept), TestHost.Plan<Resolution>(made => made.Id), TestHost.Stop));
        var paid = matches.Single(match => match.Match.Tender != Tender.Cash);
        return new StaffSubjects(TestHost.StoreId, "tbl_1", session, cash, payment, missing[1].Id, paid.Id, resolution, Sample.Account);
    }
}
