using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>A store's business date as it is looked through at night.</summary>
internal sealed record DayReview
{
    public required DateOnly Date { get; init; }

    public required DateOnly Today { get; init; }

    public required DayBooks Books { get; init; }

    /// <summary>Everything that is listed, also what was decided and stays listed.</summary>
    public required IReadOnlyList<ReviewItem> Items { get; init; }

    /// <summary>How many decisions of the date hold.</summary>
    public int Decisions { get; init; }

    public Run? Run => Books.LatestRun;

    /// <summary>Whether something has changed since the books were gone through.</summary>
    public bool IsStale => Run is null || Books.Change is not null;

    /// <summary>Bills that do not count yet, because guests still sit there.</summary>
    public int StillOpen => Books.Bills.Count(bill => bill.Session.State == SessionState.Open);

    public IReadOnlyList<ReviewItem> Open => [.. Items.Where(item => item.IsOpen)];

    /// <summary>What is open of the store itself. Money of which nobody knows the store is shown with every store and holds none up.</summary>
    public IReadOnlyList<ReviewItem> Own => [.. Open.Where(item => item.Case.StoreId is not null)];

    public VndAmount AtRisk => VndAmount.Sum(Own.Select(item => item.Finding.AtRisk));

    /// <summary>What is open by cause: the causes with the most at risk first, and in each the largest and then the oldest first. Money of which
    /// nobody knows the store comes last.</summary>
    public IReadOnlyList<ReviewGroup> Groups =>
    [
        .. Open.GroupBy(item => (item.Finding.Class, IsStray: item.Case.StoreId is null))
            .Select(group => new ReviewGroup(
                group.Key.Class,
                group.Key.IsStray,
                [.. group.OrderByDescending(item => item.Finding.AtRisk).ThenBy(item => item.Case.OpenedAt).ThenBy(item => item.Case.Id, StringComparer.Ordinal)]))
            .OrderBy(group => group.IsStray)
            .ThenByDescending(group => group.AtRisk)
            .ThenBy(group => group.Class),
    ];

    public ReviewItem? Find(string exceptionId) => Items.FirstOrDefault(item => item.Case.Id == exceptionId);
}
