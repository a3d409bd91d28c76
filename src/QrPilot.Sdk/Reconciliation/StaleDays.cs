using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Tells which days' books a commit changes. Pure.</summary>
public static class StaleDays
{
    /// <summary>The stores and dates of the bills, money and decisions of a commit, each once and in one order, so that two commits that change
    /// the same days do not wait for each other crosswise. Sessions without an order are in no books.</summary>
    public static IReadOnlyList<StoreDate> Of(Commit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        if (commit is { Sessions.Count: 0, Payments.Count: 0, Cash: null, Capture: null, Resolution: null })
        {
            return [];
        }

        var days = new HashSet<StoreDate>();
        foreach (var write in commit.Sessions.Where(write => write.Session.OrderCount > 0))
        {
            days.Add(new StoreDate(write.Session.StoreId, write.Session.BusinessDate));
        }

        foreach (var write in commit.Payments)
        {
            days.Add(new StoreDate(write.Payment.StoreId, write.Payment.BusinessDate));
        }

        if (commit.Cash is { Record: var record })
        {
            days.Add(new StoreDate(record.StoreId, record.BusinessDate));
        }

        if (commit.Capture is { } capture)
        {
            days.Add(new StoreDate(capture.StoreId, capture.BusinessDate));
        }

        if (commit.Resolution is { } decided)
        {
            days.Add(decided.Resolution.Day);
            if (decided.Link?.Link is { Link: var link })
            {
                days.Add(link.From);
                days.Add(link.Day);
            }
        }

        return [.. days.OrderBy(day => day.BusinessDate).ThenBy(day => day.StoreId, StringComparer.Ordinal)];
    }
}
