using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>The settlement reports of a replay and what reconciliation made of them. Amounts are whole đồng.</summary>
internal sealed record SettlementSummary
{
    public required int Reports { get; init; }

    /// <summary>Rows that the gateways' ledgers give, before damage.</summary>
    public required int Rows { get; init; }

    public required int Damaged { get; init; }

    public required int Good { get; init; }

    public required int Repeated { get; init; }

    public required int Bad { get; init; }

    public required long Gross { get; init; }

    public required long Refunds { get; init; }

    public required long Fee { get; init; }

    public required long Net { get; init; }

    /// <summary>What the latest runs of the stores have on the settled side.</summary>
    public required long VndSettled { get; init; }

    public required long VndSettledMatched { get; init; }

    public required long VndSettledListed { get; init; }

    /// <summary>What they should have.</summary>
    public required long TruthVndSettled { get; init; }

    /// <summary>What became of each fault.</summary>
    public required IReadOnlyList<ConfusionRow> Faults { get; init; }

    /// <summary>Orders that do not have exactly the exceptions that they must have.</summary>
    public int Wrong => Faults.Sum(row => row.Wrong);

    /// <param name="settlement">The reports.</param>
    /// <param name="cases">All orders.</param>
    /// <param name="exceptions">What is open.</param>
    /// <param name="settled">The settled side of the latest runs.</param>
    public static SettlementSummary Of(
        Settlement settlement, IReadOnlyList<ReplayCase> cases, IReadOnlyList<ExceptionView> exceptions, SideView settled)
    {
        var files = settlement.Reports.Select(report => report.Answer.File).ToList();
        return new SettlementSummary
        {
            Reports = files.Count,
            Rows = settlement.Reports.Sum(report => report.Report.Rows),
            Damaged = settlement.Damages.Count,
            Good = files.Sum(file => file.Good),
            Repeated = files.Sum(file => file.Repeated),
            Bad = files.Sum(file => file.Bad),
            Gross = files.Sum(file => file.Gross),
            Refunds = files.Sum(file => file.Refunds),
            Fee = files.Sum(file => file.Fee),
            Net = files.Sum(file => file.Net),
            VndSettled = settled.Recorded,
            VndSettledMatched = settled.Matched,
            VndSettledListed = settled.Listed,
            TruthVndSettled = settlement.Reports.Sum(report => report.Report.Settled),
            Faults = ConfusionTable.Of(
                cases,
                exceptions,
                settlement.Reports.SelectMany(report => report.Report.Bad),
                settlement.Reports.SelectMany(report => report.FoundBad())),
        };
    }
}
