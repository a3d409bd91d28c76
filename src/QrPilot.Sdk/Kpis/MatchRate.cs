namespace QrPilot.Sdk.Kpis;

/// <summary>The payment match rate: how many settlement lines have a bill. Pure; docs/kpis.md has the definitions.</summary>
internal static class MatchRate
{
    /// <summary>The rates of some business dates of a store, one or more; null is a day without a settlement, which is in neither part.</summary>
    public static MatchRates Of(IReadOnlyList<SettledPart?> days)
    {
        var settled = days.OfType<SettledPart>().ToList();
        return new MatchRates(
            Pair(settled, day => checked(day.AutomaticCount + day.ManualCount), day => (day.AutomaticValue + day.ManualValue).Dong),
            Pair(settled, day => day.AutomaticCount, day => day.AutomaticValue.Dong),
            Pair(settled, day => day.ManualCount, day => day.ManualValue.Dong));
    }

    private static RatePair Pair(List<SettledPart> days, Func<SettledPart, long> count, Func<SettledPart, long> value) => new(
        Of(days.ConvertAll(day => new Part(count(day), day.Count)), areCounts: true),
        Of(days.ConvertAll(day => new Part(value(day), day.Value.Dong)), areCounts: false));

    private static Rate Of(List<Part> parts, bool areCounts)
    {
        Part? sum = parts.Count == 0 ? null : Intervals.Sum(parts);
        return new Rate
        {
            Part = sum,
            Missing = NotMeasurable.NoSettlementFiles,
            Interval = !areCounts ? Intervals.OfDays(parts, areCounts: false) : sum is { } all ? Intervals.Wilson(all) : null,
            MeasuredDays = parts.Count,
            Exceeds = parts.Exists(part => part.Numerator > part.Denominator),
        };
    }
}
