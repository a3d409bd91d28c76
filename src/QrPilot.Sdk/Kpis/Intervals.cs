namespace QrPilot.Sdk.Kpis;

/// <summary>95% intervals of proportions. Pure. Wilson's interval depends on the sample only through a = q²/n, where q is the quantile and n
/// the size: every interval here is Wilson's with an a of its own, so it holds the point and stays within 0 and 1.</summary>
internal static class Intervals
{
    /// <summary>The 97.5% quantile of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>Wilson's score interval; null without a sample or when more were found than there are.</summary>
    public static ConfidenceInterval? Wilson(Part part) => part.Denominator > 0 && part.Numerator <= part.Denominator
        ? Of(part, Z * Z / part.Denominator, IntervalMethod.Wilson)
        : null;

    /// <summary>The interval of a ratio of sums over days, which vary together within a day. Null when it cannot be told: fewer than two
    /// days with anything in them, a ratio above 1, and for values also a ratio of 0 or 1 or days without any spread.</summary>
    /// <param name="days">The numerator and denominator of each day.</param>
    /// <param name="areCounts">Whether they count things. Then a day stands for its things when days do not differ; đồng are no sample size.</param>
    public static ConfidenceInterval? OfDays(IReadOnlyList<Part> days, bool areCounts)
    {
        var used = days.Where(day => day is not (0, 0)).ToList();
        var sum = Sum(used);
        if (areCounts && used.Count < 2)
        {
            return Wilson(sum);
        }

        if (used.Count < 2 || sum.Denominator == 0 || sum.Numerator > sum.Denominator)
        {
            return null;
        }

        var share = (double)sum.Numerator / sum.Denominator;
        var variance = Variance(used, sum);
        var least = areCounts ? Z * Z / sum.Denominator : 0;
        if (sum.Numerator == 0 || sum.Numerator == sum.Denominator || variance == 0)
        {
            return areCounts ? Of(sum, least, IntervalMethod.Wilson) : null;
        }

        var t = StudentT.Quantile(used.Count - 1);
        return Of(sum, Math.Max(least, t * t * variance / (share * (1 - share))), IntervalMethod.DayClustered);
    }

    /// <summary>The exact sums of all days.</summary>
    public static Part Sum(IEnumerable<Part> days) => days.Aggregate(
        new Part(0, 0), (sum, day) => new Part(checked(sum.Numerator + day.Numerator), checked(sum.Denominator + day.Denominator)));

    /// <summary>The linearised variance of a ratio estimator with days as clusters. Residuals are exact until they are squared, so that
    /// days without spread give nothing at all.</summary>
    private static double Variance(List<Part> days, Part sum)
    {
        double squares = 0;
        foreach (var day in days)
        {
            var residual = checked(((Int128)day.Numerator * sum.Denominator) - ((Int128)day.Denominator * sum.Numerator));
            var scaled = (double)residual / sum.Denominator / sum.Denominator;
            squares += scaled * scaled;
        }

        return squares * days.Count / (days.Count - 1);
    }

    private static ConfidenceInterval Of(Part part, double a, IntervalMethod method)
    {
        var share = (double)part.Numerator / part.Denominator;
        var middle = (share + (a / 2)) / (1 + a);
        var half = Math.Sqrt((a * share * (1 - share)) + (a * a / 4)) / (1 + a);

        // Rounding must not push an end past the point or past 0 and 1.
        return new ConfidenceInterval(
            part.Numerator == 0 ? 0 : Math.Clamp(middle - half, 0, share),
            part.Numerator == part.Denominator ? 1 : Math.Clamp(middle + half, share, 1),
            method);
    }
}
