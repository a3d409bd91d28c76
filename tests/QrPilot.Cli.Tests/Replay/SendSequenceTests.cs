using QrPilot.Cli.Replay;

namespace QrPilot.Cli.Tests.Replay;

public sealed class SendSequenceTests
{
    [Theory]
    [InlineData(0, 4, 0, "0 1 2 3")]
    [InlineData(0, 4, 2, "0 3 3 2 1 1")]
    [InlineData(8, 4, 10, "0 2 1 1 3")]
    [InlineData(6, 4, 10, "0 1 3 3 2")]
    [InlineData(9, 1, 10, "0 0")]
    public void Of_Step_DisplacesAndDoubles(long first, int count, int step, string expected) =>
        Assert.Equal(expected, string.Join(' ', SendSequence.Of(first, count, step)));

    [Fact]
    public void Of_AnyStep_SendsEveryEvent()
    {
        for (var step = 0; step < 12; step++)
        {
            for (var count = 1; count < 12; count++)
            {
                var sends = SendSequence.Of(5, count, step);

                Assert.Equal(Enumerable.Range(0, count), sends.Distinct().Order());
                Assert.Equal(count + Enumerable.Range(0, count).Count(i => step > 0 && (5 + i + 1) % step == 0), sends.Count);
            }
        }
    }
}
