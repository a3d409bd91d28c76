using QrPilot.Sdk.Matching;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Money that only people match, each piece once, oldest first.</summary>
/// <param name="Late">What the day's close does not hold.</param>
/// <param name="Untold">What was settled and never notified.</param>
internal sealed record SetAside(IReadOnlyList<ActualMoney> Late, IReadOnlyList<ActualMoney> Untold)
{
    /// <summary>All of it.</summary>
    public IEnumerable<ActualMoney> All => Late.Concat(Untold);

    /// <param name="actual">The money of the day.</param>
    /// <param name="late">The ids of what the day's close does not hold.</param>
    /// <param name="untold">The ids of what was settled and never notified.</param>
    /// <param name="linked">The ids of what people have linked.</param>
    public static SetAside Of(
        IEnumerable<ActualMoney> actual, IReadOnlySet<string> late, IReadOnlySet<string> untold, IReadOnlySet<string> linked)
    {
        var aside = actual
            .Where(money => (late.Contains(money.Id) || untold.Contains(money.Id)) && !linked.Contains(money.Id))
            .OrderBy(money => money.At)
            .ThenBy(money => money.Id, StringComparer.Ordinal)
            .ToLookup(money => untold.Contains(money.Id));
        return new SetAside([.. aside[false]], [.. aside[true]]);
    }
}
