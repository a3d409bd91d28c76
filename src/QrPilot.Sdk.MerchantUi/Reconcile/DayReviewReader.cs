using QrPilot.Sdk.Matching;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Reconciliation.Suggestions;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>Reads a store's business date, and with it the money of which nobody knows the store, for those who reach it.</summary>
internal static class DayReviewReader
{
    private const int MostDecisions = 1_000;

    /// <param name="call">Who asks, for which store.</param>
    /// <param name="date">The business date.</param>
    /// <param name="hasSuggestions">Whether to find out what may belong together.</param>
    public static async Task<DayReview> ReadAsync(UiCall call, DateOnly date, bool hasSuggestions = true)
    {
        var tenantId = call.Caller.TenantId;
        var books = call.Get<IBooksStore>();
        var own = await books.ReadDayAsync(tenantId, new StoreDate(call.Store.Id, date), call.Aborted);
        DayBooks[] days = call.Caller.MayReach(null)
            ? [own, await books.ReadDayAsync(tenantId, new StoreDate(null, date), call.Aborted)]
            : [own];
        var tables = (await call.Get<ICatalogStore>().ListTablesAsync(tenantId, call.Store.Id, call.Aborted)).ToDictionary(table => table.Id, table => table.Name, StringComparer.Ordinal);
        var items = new List<ReviewItem>();
        foreach (var day in days)
        {
            var suggestions = hasSuggestions && day.Exceptions.Any(MayNeedLink)
                ? await call.Get<SuggestionService>().SuggestAsync(call.Caller, day.Day, call.Aborted)
                : [];
            items.AddRange(day.Exceptions.Select(item => Describe(item, day, tables, suggestions)));
        }

        return new DayReview
        {
            Date = date,
            Today = call.Today,
            Books = own,
            Items = items,
            Decisions = DecisionList.Holding(await DecisionsAsync(call, date)).Count,
        };
    }

    /// <summary>The decisions of a store's date, and those about the date's money of unknown stores.</summary>
    public static async Task<IReadOnlyList<Resolution>> DecisionsAsync(UiCall call, DateOnly date)
    {
        var store = call.Get<IResolutionStore>();
        var filter = new BooksFilter { From = date, To = date, StoreId = call.Caller.MayReach(null) ? null : call.Store.Id, Limit = MostDecisions };
        var all = new List<Resolution>();
        IReadOnlyList<Resolution> page;
        do
        {
            page = await store.ListResolutionsAsync(call.Caller.TenantId, filter with { After = all is [.., var last] ? last.Id : null }, call.Aborted);
            all.AddRange(page);
        }
        while (page.Count == MostDecisions);

        return [.. all.Where(done => done.Day.StoreId is null || done.Day.StoreId == call.Store.Id)];
    }

    private static bool MayNeedLink(ExceptionCase item) =>
        item is { State: ExceptionState.Open, Stands: true } && (item.Finding.ExpectedAmount.Dong > 0 || item.Finding.ActualAmount.Dong > 0);

    private static ReviewItem Describe(
        ExceptionCase item, DayBooks day, Dictionary<string, string> tables, IReadOnlyList<Suggestion> suggestions)
    {
        var finding = item.Finding;
        var bill = day.Bills.FirstOrDefault(bill => bill.Session.Id == finding.SessionId);
        return new ReviewItem
        {
            Case = item,
            Session = bill?.Session,
            Table = bill is null ? null : tables.GetValueOrDefault(bill.Session.TableId),
            Money = finding.ActualId is { } id ? MoneyOf(day, id) : null,
            DoubleCash = finding.Class != ExceptionClass.WrongTender
                ? null
                : bill?.Cash.LastOrDefault(cash => cash.Counts && (finding.Tender == Tender.Cash ? cash.Id == finding.ActualId : cash.Amount == finding.ActualAmount)),
            Suggestions = [.. suggestions.Where(pair => pair.ActualId == finding.ActualId || (finding.ActualId is null && pair.ExpectedId == finding.ExpectedId))],
        };
    }

    /// <summary>What the books of a day know of a piece of money.</summary>
    public static MoneyFact? MoneyOf(DayBooks day, string id)
    {
        if (day.Captures.Concat(day.LinkedCaptures).FirstOrDefault(capture => capture.Id == id) is { } capture)
        {
            return new MoneyFact(id, capture.Gateway, capture.Amount, capture.PaidAt, capture.TransactionId);
        }

        if (day.Settled.FirstOrDefault(line => line.Id == id) is { } settled)
        {
            return new MoneyFact(id, settled.Gateway, settled.Gross, settled.PaidAt, settled.TransactionId);
        }

        return day.Bills.SelectMany(bill => bill.Cash).FirstOrDefault(cash => cash.Id == id) is { } record
            ? new MoneyFact(id, Tender.Cash, record.Amount, record.TakenAt, null)
            : null;
    }
}
