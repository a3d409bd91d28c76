using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Kpis;

/// <summary>The KPIs of a store over a period.</summary>
/// <param name="Period">Of all its dates together.</param>
/// <param name="Days">Of each date, in order; also of those on which nothing happened.</param>
public sealed record KpiReport(KpiFigures Period, IReadOnlyList<KpiDay> Days)
{
    /// <summary>The longest period.</summary>
    public const int MaxDays = 93;

    /// <summary>The report of what was read.</summary>
    internal static KpiReport Of(DateOnly from, DateOnly to, KpiBooks books)
    {
        var billed = books.Billed.ToDictionary(day => day.BusinessDate);
        var open = books.Open.ToDictionary(day => day.BusinessDate);
        var matched = books.Matched.ToDictionary(day => day.BusinessDate);
        var said = books.Declarations.ToLookup(declaration => declaration.BusinessDate);
        var dates = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).ToList();
        var captured = dates.ConvertAll(date => new CapturedDay(
            billed.GetValueOrDefault(date)?.Orders ?? 0, billed.GetValueOrDefault(date)?.Revenue ?? VndAmount.Zero, Latest(said[date])));
        var parts = books.Settled.ToDictionary(day => day.BusinessDate, day => day.Settled);
        var settled = dates.ConvertAll(parts.GetValueOrDefault);
        var days = dates.Select((date, i) => new KpiDay(date, new KpiFigures(
            CaptureRate.Of([captured[i]]),
            MatchRate.Of([settled[i]]),
            matched.GetValueOrDefault(date)?.Times ?? new MatchTimes(0, null),
            open.GetValueOrDefault(date)?.Exceptions ?? 0,
            open.GetValueOrDefault(date)?.AtRisk ?? VndAmount.Zero)));
        var period = new KpiFigures(
            CaptureRate.Of(captured),
            MatchRate.Of(settled),
            books.MatchTimes,
            books.Open.Sum(day => day.Exceptions),
            VndAmount.Sum(books.Open.Select(day => day.AtRisk)));
        return new KpiReport(period, [.. days]);
    }

    /// <summary>Of each source its last declaration.</summary>
    private static List<Declaration> Latest(IEnumerable<DayDeclaration> day) =>
        [.. day.GroupBy(declaration => declaration.Said.Source).Select(source => source.MaxBy(declaration => declaration.Number)!.Said)];
}
