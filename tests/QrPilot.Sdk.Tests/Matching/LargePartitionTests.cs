using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Matching;

/// <summary>A partition that is split into several parts and whose links are written in several blocks of rows.</summary>
public sealed class LargePartitionTests
{
    private const int Rows = 70_000;

    [Fact]
    public void Match_ManyParts_PairsWhatADictionaryPairs()
    {
        var pieces = Draw();
        var partition = Piece.Partition(pieces, MatchPolicy.ExactOnly);
        var expected = pieces.Where(piece => !piece.IsActual).ToDictionary(piece => piece.Reference);
        var best = pieces.Where(piece => piece.IsActual && expected.TryGetValue(piece.Reference, out var bill) && bill.Dong == piece.Dong)
            .GroupBy(piece => piece.Reference)
            .ToDictionary(group => expected[group.Key].Id, group => group.MinBy(piece => (piece.At, piece.Id))!.Id);

        var found = MatchEngine.Match(partition);

        var pairs = found.Lines.ToDictionary(line => partition.Expected.IdOf(line.Expected), line => partition.Actual.IdOf(line.Actual));
        Assert.Equal(best.Count, pairs.Count);
        Assert.DoesNotContain(best, pair => pairs.GetValueOrDefault(pair.Key) != pair.Value);
        Assert.Contains(found.LeftActual, left => left.Why == MatchReason.PaidAlready);
        Assert.Contains(found.LeftActual, left => left.Why == MatchReason.AmountDiffers);
        Assert.All(found.LeftActual.Where(left => left.Why == MatchReason.PaidAlready), left => Assert.True(
            partition.Actual.ReferenceOf(left.Row) == partition.Expected.ReferenceOf(left.Nearest)));
    }

    [Fact]
    public void Match_ManyPartsShuffled_DecidesTheSame()
    {
        var pieces = Draw();
        var first = MatchEngine.Match(Piece.Partition(pieces)).Digest();

        new Random(2).Shuffle(pieces);

        Assert.Equal(first, MatchEngine.Match(Piece.Partition(pieces)).Digest());
    }

    /// <summary>Most money names its bill; some comes twice, some has another amount, some names nothing.</summary>
    private static Piece[] Draw()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Rows).SelectMany(row => Draw(row, random))];
    }

    private static IEnumerable<Piece> Draw(int row, Random random)
    {
        var bill = new Piece { Id = $"pay-{row:d6}", Reference = $"R{row:d9}X", Dong = 10_000 * random.Next(1, 100) };
        yield return bill;
        var fate = random.Next(100);
        var money = bill with { IsActual = true, Id = $"cap-{row:d6}", At = bill.At!.Value.AddSeconds(random.Next(60)) };
        yield return fate switch
        {
            < 95 => money,
            < 98 => money with { Dong = money.Dong + 1 },
            _ => money with { Reference = "" },
        };
        if (fate < 3)
        {
            yield return money with { Id = $"cap-{row:d6}b", At = money.At!.Value.AddSeconds(random.Next(-30, 30)) };
        }
    }
}
