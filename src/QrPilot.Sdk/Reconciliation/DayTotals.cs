using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation.ThreeWay;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Adds up a day. Pure.</summary>
internal static class DayTotals
{
    /// <param name="bills">The bills that count.</param>
    /// <param name="actual">All money that moved.</param>
    /// <param name="money">What came by gateways, and what was settled of it.</param>
    /// <param name="matches">What matched.</param>
    /// <param name="findings">What is listed.</param>
    /// <param name="doneWith">The natural keys of findings that people have done with.</param>
    /// <exception cref="QrPilotException">Recorded is not matched plus listed on one of the sides: a defect, and nothing may be written.</exception>
    public static RunTotals Of(
        IEnumerable<BookedBill> bills,
        IEnumerable<ActualMoney> actual,
        DayMoney money,
        IReadOnlyList<Match> matches,
        IReadOnlyList<ExceptionFinding> findings,
        HashSet<string> doneWith)
    {
        var counted = bills.Where(bill => bill.Session.State != SessionState.Voided);
        var totals = new RunTotals
        {
            Money = new SideTotals(
                VndAmount.Sum(actual.Select(piece => piece.Amount)),
                VndAmount.Sum(matches.Select(match => match.ActualAmount)),
                VndAmount.Sum(findings.Select(finding => finding.ActualAmount))),
            Billed = new SideTotals(
                VndAmount.Sum(counted.Select(bill => bill.Session.BillTotal)),
                VndAmount.Sum(matches.Select(match => match.ExpectedAmount)),
                VndAmount.Sum(findings.Select(finding => finding.ExpectedAmount))),
            Settled = Settled(money, matches, findings),
            SettledPayments = Payments(money, matches, findings),
            Matches = matches.Count,
            Exceptions = findings.Count,
            AtRisk = VndAmount.Sum(findings.Where(finding => !doneWith.Contains(finding.NaturalKey)).Select(finding => finding.AtRisk)),
        };
        return totals.Money.Balances && totals.Billed.Balances && totals.Settled.Balances
            ? totals
            : throw new QrPilotException(ErrorCodes.BooksOutOfBalance, "Recorded is not matched plus listed; nothing was written.");
    }

    /// <summary>A pair matches when both speak of the same amount, what was never notified as far as people linked it, and a refund when somebody
    /// asked for it.</summary>
    private static SideTotals Settled(DayMoney money, IReadOnlyList<Match> matches, IReadOnlyList<ExceptionFinding> findings)
    {
        var untold = money.Untold.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        var listed = findings.Where(finding => finding.SettledAmount < VndAmount.Zero).Select(finding => finding.ActualId).ToHashSet(StringComparer.Ordinal);
        return new SideTotals(
            GrossOf(money.Pairs.Select(pair => pair.Line)) + GrossOf(money.Untold) + GrossOf(money.Refunds),
            GrossOf(money.Pairs.Where(pair => pair.Agrees).Select(pair => pair.Line))
                + VndAmount.Sum(matches.Where(match => untold.Contains(match.ActualId)).Select(match => match.ActualAmount))
                + GrossOf(money.Refunds.Where(line => !listed.Contains(line.Id))),
            VndAmount.Sum(findings.Select(finding => finding.SettledAmount)));
    }

    private static SettledPart Payments(DayMoney money, IReadOnlyList<Match> matches, IReadOnlyList<ExceptionFinding> findings)
    {
        var lines = money.Pairs.Select(pair => (MoneyId: pair.Capture.Id, pair.Line.Gross)).Concat(money.Untold.Select(line => (MoneyId: line.Id, line.Gross))).ToList();
        var listed = findings
            .Where(finding => finding.ActualAmount != VndAmount.Zero || finding.SettledAmount != VndAmount.Zero)
            .Select(finding => finding.ActualId)
            .ToHashSet(StringComparer.Ordinal);
        var byPeople = matches.Where(match => match.Rule == PairingRule.Manual).Select(match => match.ActualId).ToHashSet(StringComparer.Ordinal);
        var matched = lines.Where(line => !listed.Contains(line.MoneyId)).ToLookup(line => byPeople.Contains(line.MoneyId), line => line.Gross);
        return new SettledPart(
            lines.Count,
            VndAmount.Sum(lines.Select(line => line.Gross)),
            matched[false].Count(),
            VndAmount.Sum(matched[false]),
            matched[true].Count(),
            VndAmount.Sum(matched[true]));
    }

    private static VndAmount GrossOf(IEnumerable<SettlementLine> lines) => VndAmount.Sum(lines.Select(line => line.Gross));
}
