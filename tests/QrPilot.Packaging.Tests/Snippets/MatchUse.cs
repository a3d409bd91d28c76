using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;

namespace QrPilot.Packaging.Tests.Snippets;

/// <summary>The use in the readme of QrPilot.Sdk.</summary>
public sealed class MatchUse
{
    [Fact]
    public void Use_OfTheEngine_FindsThePair()
    {
        var billed = new MoneyTable();
        billed.Add(new MoneyRow { Id = "bill-7", Amount = new VndAmount(185_000), Tender = "momo", Reference = "pay_0198c0de" });
        var paid = new MoneyTable();
        paid.Add(new MoneyRow { Id = "ipn-3", Amount = new VndAmount(185_000), Tender = "momo", Reference = "PAY-0198C0DE" });
        var key = new PartitionKey("tenant", "store", new DateOnly(2026, 1, 31));
        var matches = MatchEngine.Match(new MatchPartition { Key = key, Expected = billed, Actual = paid });
        foreach (var line in matches.Lines)
        {
            Console.WriteLine($"{billed.IdOf(line.Expected)} = {paid.IdOf(line.Actual)}: {MatchReasonText.Of(matches, line)}");
        }

        Assert.Equal(1, matches.LineCount);
    }
}
