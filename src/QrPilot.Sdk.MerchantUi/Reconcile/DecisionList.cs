using QrPilot.Sdk.Resolutions;

namespace QrPilot.Sdk.MerchantUi.Reconcile;

/// <summary>What was decided about a business date. Pure.</summary>
/// <param name="Date">The date.</param>
/// <param name="Items">The decisions, the latest first.</param>
/// <param name="Names">Who is who, by credential.</param>
internal sealed record DecisionList(DateOnly Date, IReadOnlyList<Resolution> Items, IReadOnlyDictionary<string, string> Names)
{
    private readonly HashSet<string> _undone = Undone(Items);

    public bool Holds(Resolution done) => done.Kind != ResolutionKind.Undo && !_undone.Contains(done.Id);

    /// <summary>The decisions that were not undone.</summary>
    public static IReadOnlyList<Resolution> Holding(IReadOnlyList<Resolution> all)
    {
        var undone = Undone(all);
        return [.. all.Where(done => done.Kind != ResolutionKind.Undo && !undone.Contains(done.Id))];
    }

    private static HashSet<string> Undone(IReadOnlyList<Resolution> all) => all.Select(done => done.Undoes).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
