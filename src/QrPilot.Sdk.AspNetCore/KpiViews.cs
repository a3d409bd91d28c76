using QrPilot.Sdk.Api;
using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.AspNetCore;

/// <summary>Turns KPIs into what the API says.</summary>
internal static class KpiViews
{
    public static DeclarationView Of(DayDeclaration declaration) => new()
    {
        StoreId = declaration.StoreId,
        BusinessDate = declaration.BusinessDate,
        Number = declaration.Number,
        Source = declaration.Said.Source,
        Orders = declaration.Said.Orders,
        Revenue = declaration.Said.Revenue?.Dong,
        Note = declaration.Note,
        DeclaredBy = declaration.DeclaredBy,
        DeclaredAt = declaration.DeclaredAt,
    };

    public static KpisAnswer Of(string storeId, DateOnly from, DateOnly to, KpiReport report) => new()
    {
        StoreId = storeId,
        From = from,
        To = to,
        Period = Of(report.Period),
        Days = [.. report.Days.Select(day => new KpiDayView(day.BusinessDate, Of(day.Figures)))],
    };

    private static KpiFiguresView Of(KpiFigures figures) => new()
    {
        Capture = Of(figures.Capture),
        Match = new MatchRatesView(Of(figures.Match.All), Of(figures.Match.Automatic), Of(figures.Match.Manual)),
        Matches = figures.MatchTimes.Matches,
        MedianSecondsToMatch = figures.MatchTimes.Median is { } median ? median.Ticks / TimeSpan.TicksPerSecond : null,
        OpenExceptions = figures.OpenExceptions,
        AtRisk = figures.AtRisk.Dong,
    };

    private static RatePairView Of(RatePair pair) => new(Of(pair.ByCount), Of(pair.ByValue));

    private static RateView Of(Rate rate) => new()
    {
        Numerator = rate.Part?.Numerator,
        Denominator = rate.Part?.Denominator,
        Share = rate.Share,
        Interval = rate.Interval is { } interval ? new IntervalView(interval.Lower, interval.Upper, interval.Method) : null,
        NotMeasurable = rate.Reason,
        Sources = rate.Sources,
        Grade = rate.Grade,
        MeasuredDays = rate.MeasuredDays,
        Exceeds = rate.Exceeds,
    };
}
