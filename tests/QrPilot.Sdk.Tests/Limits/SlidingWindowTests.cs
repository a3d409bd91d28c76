using QrPilot.Sdk.Limits;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Limits;

public sealed class SlidingWindowTests
{
    private static readonly RateLimit Ten = new(10, TimeSpan.FromSeconds(60));

    [Theory]
    [InlineData(0, 9, 60_000, true)]
    [InlineData(0, 10, 1, false)]
    [InlineData(10, 0, 60_000, false)]
    [InlineData(10, 0, 59_999, true)]
    [InlineData(10, 4, 30_001, true)]
    [InlineData(10, 5, 30_000, false)]
    [InlineData(10, 5, 29_999, true)]
    [InlineData(10, 9, 5_999, true)]
    public void Allows_Use_CountsThePartThatStillLies(long previous, long current, long left, bool isAllowed) =>
        Assert.Equal(isAllowed, SlidingWindow.Allows(Ten, new RateUse(previous, current), left));

    [Fact]
    public void RetryAfter_AnyRefusal_IsTheFirstMomentThatIsAllowed() => Rule.Holds(
        Rule.Drawn(random => (
            Limit: new RateLimit(random.Next(1, 50), TimeSpan.FromMilliseconds(random.Next(1_000, 5_000))),
            Use: new RateUse(random.Next(0, 60), random.Next(0, 60)),
            Left: random.NextDouble())),
        drawn =>
        {
            var (limit, use, share) = drawn;
            var left = 1 + (long)(share * (limit.Window.TotalMilliseconds - 1));
            if (SlidingWindow.Allows(limit, use, left))
            {
                return;
            }

            var wait = (long)SlidingWindow.RetryAfter(limit, use, left).TotalMilliseconds;

            Assert.True(wait > 0);
            Assert.True(AllowsAfter(limit, use, left, wait), $"{drawn} {wait}");
            Assert.False(AllowsAfter(limit, use, left, wait - 1), $"{drawn} {wait}");
        });

    [Fact]
    public void Of_Instants_NumbersWindowsFrom1970()
    {
        var minute = TimeSpan.FromMinutes(1);

        Assert.Equal(new RateMoment(0, 60_000), RateMoment.Of(DateTimeOffset.UnixEpoch, minute));
        Assert.Equal(new RateMoment(0, 1), RateMoment.Of(DateTimeOffset.UnixEpoch.AddMilliseconds(59_999), minute));
        Assert.Equal(new RateMoment(1, 60_000), RateMoment.Of(DateTimeOffset.UnixEpoch.AddMinutes(1), minute));
    }

    private static bool AllowsAfter(RateLimit limit, RateUse use, long left, long wait)
    {
        var window = (long)limit.Window.TotalMilliseconds;
        for (; wait >= left; left = window)
        {
            wait -= left;
            use = new RateUse(use.Current, 0);
        }

        return SlidingWindow.Allows(limit, use, left - wait);
    }
}
