using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>Finds what may belong to an exception: what the rules suggest, and behind it what else is left of the day.</summary>
internal static class CandidateReader
{
    private const int Most = 8;

    public static async Task<IReadOnlyList<Candidate>> ReadAsync(UiCall call, DayReview review, ReviewItem item)
    {
        if (!item.IsOpen || !item.MayLink)
        {
            return [];
        }

        var found = new List<Candidate>();
        foreach (var pair in item.Suggestions.Take(Most))
        {
            var (bill, at) = await BillAsync(call, review, pair.SessionId);
            var money = review.Items.FirstOrDefault(other => other.Money?.Id == pair.ActualId)?.Money ?? DayReviewReader.MoneyOf(review.Books, pair.ActualId);
            found.Add(new Candidate(pair.SessionId, pair.ActualId, bill, pair.ExpectedAmount, at, money, pair.ActualAmount, pair.Rule));
        }

        found.AddRange(Others(review, item)
            .Where(other => !found.Exists(known => known.SessionId == other.SessionId && known.ActualId == other.ActualId))
            .OrderBy(other => other.Difference)
            .Take(Most - found.Count));
        return found;
    }

    /// <summary>Bills of the day that miss something, for money; money of the day without a bill, for a bill.</summary>
    private static IEnumerable<Candidate> Others(DayReview review, ReviewItem item) => item.Finding.ActualId is { } actualId
        ? review.Open
            .Where(other => other.Finding is { ActualId: null, SessionId: not null } && other.Missing > VndAmount.Zero)
            .Select(other => new Candidate(
                other.Finding.SessionId!, actualId, other.Table, other.Missing, other.Session?.OpenedAt, item.Money, item.Finding.ActualAmount, null))
        : review.Open
            .Where(other => other.Finding is { ActualId: not null, SessionId: null } && other.Finding.ActualAmount > VndAmount.Zero)
            .Select(other => new Candidate(
                item.Finding.SessionId!, other.Finding.ActualId!, item.Table, item.Missing, item.Session?.OpenedAt, other.Money, other.Finding.ActualAmount, null));

    private static async Task<(string? Name, DateTimeOffset? At)> BillAsync(UiCall call, DayReview review, string sessionId)
    {
        if (review.Items.FirstOrDefault(item => item.Session?.Id == sessionId && item.Table is not null) is { } known)
        {
            return (known.Table, known.Session!.OpenedAt);
        }

        var session = await call.Get<ISessionStore>().FindSessionAsync(call.Caller.TenantId, sessionId, call.Aborted);
        var table = session is null ? null : await call.Get<ICatalogStore>().FindTableAsync(call.Caller.TenantId, session.TableId, call.Aborted);
        var store = session is null || session.StoreId == call.Store.Id ? null : call.View.Stores.FirstOrDefault(store => store.Id == session.StoreId);
        return (store is null ? table?.Name : $"{table?.Name} · {store.Name}", session?.OpenedAt);
    }
}
