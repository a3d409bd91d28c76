using QrPilot.Cli.Replay;
using QrPilot.Cli.Replay.Settlements;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Cli.Tests.Replay.Settlements;

/// <summary>Plants one wrong exception at a time.</summary>
public sealed class ConfusionTableTests
{
    private static readonly ExpectedBadRow Bad = new(7, "Amount", "QRP5113", "1", 100_000);

    private static readonly ReplayCase Lost = Case(RowDamage.RowLost, new ExpectedFinding(ExceptionClass.NotifiedNotSettled, 0, 0, 100_000));

    [Fact]
    public void Of_RightExceptions_AreCountedInTheirClass()
    {
        var row = Assert.Single(ConfusionTable.Of([Lost], [Found()], [Bad], [Bad]));

        Assert.Equal(("row_lost", 1, 0, 100_000L, 100_000L), (row.Fault, row.Injected, row.Wrong, row.VndExpected, row.VndFound));
        Assert.Equal(new Dictionary<string, int> { ["bad_row"] = 1, ["notified_not_settled"] = 1 }, row.Found);
        Assert.Equal(row.Expected, row.Found);
    }

    [Fact]
    public void Of_OtherClass_IsWrong() => Assert.Equal(1, WrongOf(Lost, Found() with { Class = ExceptionClass.MissingPayment }));

    [Fact]
    public void Of_OtherAmount_IsWrong() => Assert.Equal(1, WrongOf(Lost, Found() with { AtRisk = 99_999 }));

    [Fact]
    public void Of_OtherSettledAmount_IsWrong() => Assert.Equal(1, WrongOf(Lost, Found() with { SettledAmount = 1 }));

    [Fact]
    public void Of_NoException_IsWrong() => Assert.Equal(1, WrongOf(Lost));

    [Fact]
    public void Of_ExceptionTwice_IsWrong() => Assert.Equal(1, WrongOf(Lost, Found(), Found()));

    [Fact]
    public void Of_ExceptionOfAWholeOrder_IsWrong() => Assert.Equal(1, WrongOf(Case(null), Found()));

    [Fact]
    public void Of_BadRowThatWasTaken_IsWrong() => Assert.Equal(1, Assert.Single(ConfusionTable.Of([Lost], [Found()], [Bad], [])).Wrong);

    [Fact]
    public void Of_WholeOrder_IsNothing()
    {
        var row = Assert.Single(ConfusionTable.Of([Case(null)], [], [], []));

        Assert.Equal(("none", 0), (row.Fault, row.Wrong));
        Assert.Equal(new Dictionary<string, int> { ["none"] = 1 }, row.Found);
    }

    [Fact]
    public void Markdown_WrongCell_TellsBothNumbers()
    {
        var faults = ConfusionTable.Of([Case(null) with { Truth = Ledgers.Paid(2) }, Lost], [Found() with { Class = ExceptionClass.FeeMismatch }], [], []);
        var summary = new SettlementSummary
        {
            Reports = 1,
            Rows = 2,
            Damaged = 1,
            Good = 1,
            Repeated = 0,
            Bad = 0,
            Gross = 0,
            Refunds = 0,
            Fee = 0,
            Net = 0,
            VndSettled = 0,
            VndSettledMatched = 0,
            VndSettledListed = 0,
            TruthVndSettled = 0,
            Faults = faults,
        };

        Assert.Equal(
            """
            | fault | orders | none | fee_mismatch | notified_not_settled | at risk, expected | at risk, found | wrong |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | none | 1 | 1 |  |  | 0 | 0 | 0 |
            | row_lost | 1 |  | 1 (not 0) | 0 (not 1) | 100,000 | 100,000 | 1 |

            """,
            ConfusionMarkdown.Of(summary));
        Assert.Equal(1, summary.Wrong);
    }

    private static ReplayCase Case(RowDamage? damage, params ExpectedFinding[] findings) => new(Ledgers.Paid(1), new Expectation(100_000, findings), damage);

    private static int WrongOf(ReplayCase one, params ExceptionView[] found) => Assert.Single(ConfusionTable.Of([one], found, [], [])).Wrong;

    private static ExceptionView Found() => Exceptions.Of(ExceptionClass.NotifiedNotSettled, "ses_1");
}
