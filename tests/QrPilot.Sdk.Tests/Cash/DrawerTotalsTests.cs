using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Cash;

public sealed class DrawerTotalsTests
{
    [Fact]
    public void Of_Nothing_IsZero()
    {
        var totals = DrawerTotals.Of([], []);

        Assert.Equal(0, totals.Expected.Dong);
    }

    [Fact]
    public void Of_SeveralFloats_TakesTheLast()
    {
        var totals = DrawerTotals.Of([Entry(DrawerEntryKind.OpeningFloat, 500_000), Entry(DrawerEntryKind.PaidIn, 1), Entry(DrawerEntryKind.OpeningFloat, 300_000)], []);

        Assert.Equal((300_000, 300_001), (totals.OpeningFloat.Dong, totals.Expected.Dong));
    }

    [Fact]
    public void Of_VoidedCash_IsNotTaken()
    {
        var totals = DrawerTotals.Of([], [Sample.Cash("csh_1", 40_000), Sample.Cash("csh_2", 70_000, voided: true)]);

        Assert.Equal((40_000, 40_000), (totals.Taken.Dong, totals.Expected.Dong));
    }

    [Fact]
    public void Of_MoreTakenOutThanPutIn_IsBelowZero()
    {
        Assert.Equal(-20_000, DrawerTotals.Of([Entry(DrawerEntryKind.PaidOut, 20_000)], []).Expected.Dong);
    }

    /// <summary>Whatever is entered after the last float adds to what is expected or takes from it, to the đồng and in any order.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_RandomEntries_ExpectsTheirSum(int seed)
    {
        var random = new Random(seed);
        var moves = Enumerable.Range(0, 200).Select(_ => random.NextInt64(-1_000_000, 1_000_000)).ToArray();
        var entries = moves.Select(move => Entry(move < 0 ? DrawerEntryKind.PaidOut : DrawerEntryKind.PaidIn, Math.Abs(move))).ToArray();
        random.Shuffle(entries);

        Assert.Equal(moves.Sum() + 7, DrawerTotals.Of([Entry(DrawerEntryKind.OpeningFloat, 7), .. entries], []).Expected.Dong);
    }

    private static DrawerEntry Entry(DrawerEntryKind kind, long amount) => new()
    {
        StoreId = "sto_1",
        BusinessDate = Sample.Day,
        Number = 1,
        Kind = kind,
        Amount = Sample.Dong(amount),
        EnteredBy = "staff",
        EnteredAt = Sample.Noon,
    };
}
