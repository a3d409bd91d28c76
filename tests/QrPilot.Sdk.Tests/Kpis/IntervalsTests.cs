using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.Tests.Kpis;

/// <summary>Reference values were found with SciPy 1.10.1: stats.binomtest(k, n).proportion_ci(method="wilson"); quantiles as roots of
/// special.betainc, since stats.t.ppf of that version is off from the ninth digit on; and for days the formulas of docs/kpis.md written down a
/// second time, with an effective sample size and the normal quantile.</summary>
public sealed class IntervalsTests
{
    private const int Digits = 10;

    [Theory]
    [InlineData(1, 12.70620473617469)]
    [InlineData(2, 4.302652729749462)]
    [InlineData(3, 3.1824463052837086)]
    [InlineData(6, 2.4469118511449683)]
    [InlineData(29, 2.0452296421327034)]
    [InlineData(30, 2.0422724563012387)]
    [InlineData(365, 1.9664845963769038)]
    public void Quantile_OfStudentsT_IsThePublishedOne(int degrees, double expected)
    {
        Assert.Equal(expected, StudentT.Quantile(degrees), 9);
    }

    [Theory]
    [InlineData(81, 263, 0.2552885198782742, 0.36620957698280004)]
    [InlineData(61, 100, 0.5120301704584073, 0.6998312599360558)]
    [InlineData(0, 10, 0, 0.27753279986288926)]
    [InlineData(10, 10, 0.7224672001371109, 1)]
    public void Wilson_Proportion_IsThePublishedInterval(long found, long all, double lower, double upper)
    {
        AssertInterval(lower, upper, IntervalMethod.Wilson, Intervals.Wilson(new Part(found, all)));
    }

    [Fact]
    public void OfDays_Counts_IsTheReferenceInterval()
    {
        Part[] days = [new(30, 60), new(55, 70), new(20, 50), new(61, 80), new(44, 75)];

        AssertInterval(0.4286391679169046, 0.7900112225289846, IntervalMethod.DayClustered, Intervals.OfDays(days, areCounts: true));
    }

    [Fact]
    public void OfDays_Values_IsTheReferenceInterval()
    {
        Part[] days = [new(3_000_000, 6_000_000), new(5_500_000, 7_000_000), new(2_000_000, 5_000_000)];

        AssertInterval(0.18098110781437926, 0.8986814368447458, IntervalMethod.DayClustered, Intervals.OfDays(days, areCounts: false));
    }

    [Fact]
    public void OfDays_OneDayOfCounts_IsWilsons()
    {
        Assert.Equal(Intervals.Wilson(new Part(61, 100)), Intervals.OfDays([new Part(61, 100), new Part(0, 0)], areCounts: true));
    }

    [Fact]
    public void OfDays_EqualDaysOfCounts_IsNoNarrowerThanWilsons()
    {
        Assert.Equal(Intervals.Wilson(new Part(30, 60)), Intervals.OfDays([new Part(10, 20), new Part(20, 40)], areCounts: true)! with
        {
            Method = IntervalMethod.Wilson,
        });
    }

    [Fact]
    public void OfDays_ValuesThatShowNoSpread_HaveNone()
    {
        Assert.Null(Intervals.OfDays([new Part(1_000, 3_000)], areCounts: false));
        Assert.Null(Intervals.OfDays([new Part(1_000, 3_000), new Part(2_000, 6_000)], areCounts: false));
        Assert.Null(Intervals.OfDays([new Part(3_000, 3_000), new Part(6_000, 6_000)], areCounts: false));
    }

    [Fact]
    public void Intervals_MoreThanThereIs_HaveNone()
    {
        Assert.Null(Intervals.Wilson(new Part(11, 10)));
        Assert.Null(Intervals.Wilson(new Part(0, 0)));
        Assert.Null(Intervals.OfDays([new Part(11, 10), new Part(12, 11)], areCounts: true));
    }

    [Fact]
    public void Intervals_RandomDays_HoldThePointAndStayWithinBounds()
    {
        var random = new Random(5);
        for (var round = 0; round < 5_000; round++)
        {
            var areCounts = random.Next(2) == 0;
            var most = areCounts ? 300 : 900_000_000;
            var days = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(most)).Select(all => new Part(random.Next(all + 1), all)).ToList();
            var sum = Intervals.Sum(days);

            if (Intervals.OfDays(days, areCounts) is { } interval)
            {
                var share = (double)sum.Numerator / sum.Denominator;
                Assert.True(
                    interval.Lower >= 0 && interval.Lower <= share && share <= interval.Upper && interval.Upper <= 1, $"{share} in {interval}, round {round}");
            }
            else
            {
                Assert.True(!areCounts || sum.Denominator == 0);
            }
        }
    }

    [Fact]
    public void Intervals_MoreOfTheSame_AreNarrower()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var days = Enumerable.Range(0, random.Next(2, 10)).Select(_ => random.Next(10, 300)).Select(all => new Part(random.Next(1, all), all)).ToList();
            var all = Intervals.Sum(days);

            Assert.True(Width(Intervals.OfDays([.. days, .. days], areCounts: true)) < Width(Intervals.OfDays(days, areCounts: true)), $"round {round}");
            Assert.True(Width(Intervals.Wilson(new Part(all.Numerator * 2, all.Denominator * 2))) < Width(Intervals.Wilson(all)), $"round {round}");
        }
    }

    private static double Width(ConfidenceInterval? interval) => interval!.Upper - interval.Lower;

    private static void AssertInterval(double lower, double upper, IntervalMethod method, ConfidenceInterval? interval)
    {
        Assert.Equal(lower, interval!.Lower, Digits);
        Assert.Equal(upper, interval.Upper, Digits);
        Assert.Equal(method, interval.Method);
    }
}
