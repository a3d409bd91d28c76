namespace QrPilot.Sdk.Kpis;

/// <summary>The order capture rate: how many of a store's bills went through QrPilot. Pure; docs/kpis.md has the definitions.</summary>
internal static class CaptureRate
{
    /// <summary>The rate of some business dates of a store, one or more. A day without a denominator is in neither part.</summary>
    public static RatePair Of(IReadOnlyList<CapturedDay> days) => new(
        Of(days.Select(day => (day.Orders, Best(day, said => said.Orders))), areCounts: true),
        Of(days.Select(day => (day.Revenue.Dong, Best(day, said => said.Revenue?.Dong))), areCounts: false));

    private static Rate Of(IEnumerable<(long Ours, (DenominatorSource Source, long All)? Best)> days, bool areCounts)
    {
        var measured = days.Where(day => day.Best is not null).Select(day => (day.Ours, day.Best!.Value.All, day.Best.Value.Source)).ToList();
        var parts = measured.ConvertAll(day => new Part(day.Ours, day.All));
        return new Rate
        {
            Part = parts.Count == 0 ? null : Intervals.Sum(parts),
            Interval = Intervals.OfDays(parts, areCounts),
            Sources = [.. measured.Select(day => day.Source).Distinct().Order()],
            MeasuredDays = parts.Count,
            Exceeds = parts.Exists(part => part.Numerator > part.Denominator),
        };
    }

    /// <summary>The best source that has this figure.</summary>
    private static (DenominatorSource Source, long All)? Best(CapturedDay day, Func<Declaration, long?> figure) => day.Declarations
        .OrderBy(said => said.Source)
        .Select(said => figure(said) is { } all ? (said.Source, all) : ((DenominatorSource, long)?)null)
        .FirstOrDefault(said => said is not null);
}
