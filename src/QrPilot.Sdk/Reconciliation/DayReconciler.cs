using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Sessions;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Reconciles one store and business date. Pure: the same books give the same result, byte for byte.</summary>
public static class DayReconciler
{
    /// <summary>Matches the day's bills and money and lists the rest.</summary>
    /// <param name="books">The day.</param>
    /// <param name="isOver">Whether the day is over: then sessions that are still open count as well.</param>
    /// <param name="policy">What the store lets reconciliation decide.</param>
    /// <exception cref="QrPilotException">The sums do not balance: a defect, and nothing may be written.</exception>
    public static DayResult Reconcile(DayBooks books, bool isOver, MatchPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(policy);
        var bills = books.Bills.Where(bill => isOver || bill.Session.State != SessionState.Open).ToList();
        var leftOut = books.Bills.Except(bills).SelectMany(bill => bill.Payments).Select(payment => payment.Id).ToHashSet(StringComparer.Ordinal);
        var waiting = OfOpenSessions(books, bills);
        var captures = books.Captures
            .Where(capture => (capture.PaymentId is null || !leftOut.Contains(capture.PaymentId)) && !waiting.Contains(capture.Id))
            .ToList();
        var late = Seal.Late(books);
        var trust = new PaymentTrust(captures, late);
        var held = Seal.Held(books);
        var expected = bills.SelectMany(bill => ExpectedTenders.Of(Returns.Net(bill, late), trust.Of, late, held)).ToList();
        var actual = ActualMonies.Of(bills, Returns.Net(captures, bills, late), books.Links).ToList();
        var lateReturns = Returns.Late(bills, late).ToList();
        var linked = books.Links.Where(standing => standing.Link.SessionId is not null).Select(standing => standing.Link.ActualId).ToHashSet(StringComparer.Ordinal);
        var lateMoney = actual
            .Where(money => late.Contains(money.Id) && !linked.Contains(money.Id))
            .OrderBy(money => money.At)
            .ThenBy(money => money.Id, StringComparer.Ordinal)
            .ToList();
        var outcome = Match(books, expected, actual.Except(lateMoney), policy);
        var voided = bills.Where(bill => bill.Session.State == SessionState.Voided).Select(bill => bill.Session.Id).ToHashSet(StringComparer.Ordinal);
        var findings = ExceptionRules.Classify(outcome, lateMoney, lateReturns, voided);
        var settled = books.Exceptions.Where(item => item.IsSettled).Select(item => item.Finding.NaturalKey).ToHashSet(StringComparer.Ordinal);
        var totals = Totals(bills, actual, outcome.Matches, findings, settled);
        return new DayResult(
            outcome.Matches,
            findings,
            outcome.Suggestions,
            totals,
            RunHash.OfInput(expected, actual, lateMoney, lateReturns, policy, books.Links, settled),
            RunHash.OfOutput(outcome.Matches, findings));
    }

    /// <summary>The money that was linked to bills that do not count yet: it waits with them.</summary>
    private static HashSet<string> OfOpenSessions(DayBooks books, List<BookedBill> bills)
    {
        var open = books.Bills.Except(bills).Select(bill => bill.Session.Id).ToHashSet(StringComparer.Ordinal);
        return books.Links.Select(standing => standing.Link)
            .Where(link => link.SessionId is not null && open.Contains(link.SessionId))
            .Select(link => link.ActualId)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What people linked comes first; the rules leave alone all money that they decided about. A closed day stays as it was closed: what it
    /// matched then stands, and the rules match nothing more.</summary>
    private static MatchOutcome Match(
        DayBooks books, IEnumerable<ExpectedTender> expected, IEnumerable<ActualMoney> actual, MatchPolicy policy)
    {
        var ledger = new DayLedger(expected, actual);
        if (books.Close is not null)
        {
            Seal.Take(ledger, books.Matches);
        }

        LinkedMoney.Take(ledger, books.Links);
        var decided = books.Links.Select(standing => standing.Link.ActualId).ToHashSet(StringComparer.Ordinal);
        var undecided = ledger.Actual.Where(money => !decided.Contains(money.Id)).ToList();
        var found = books.Close is null
            ? DayMatching.Match(ledger.Expected, undecided, policy)
            : new MatchOutcome([], [.. ledger.Expected], undecided, []);
        return new MatchOutcome(
            [.. ledger.Taken.Concat(found.Matches).OrderBy(match => match.ExpectedId, StringComparer.Ordinal).ThenBy(match => match.ActualId, StringComparer.Ordinal)],
            [.. found.Expected.OrderBy(tender => tender.Id, StringComparer.Ordinal)],
            [.. found.Actual.Concat(ledger.Actual.Where(money => decided.Contains(money.Id))).OrderBy(money => money.At).ThenBy(money => money.Id, StringComparer.Ordinal)],
            found.Suggestions);
    }

    private static RunTotals Totals(
        List<BookedBill> bills,
        List<ActualMoney> actual,
        IReadOnlyList<Match> matches,
        IReadOnlyList<ExceptionFinding> findings,
        HashSet<string> settled)
    {
        var counted = bills.Where(bill => bill.Session.State != SessionState.Voided);
        var totals = new RunTotals
        {
            Money = new SideTotals(
                VndAmount.Sum(actual.Select(money => money.Amount)),
                VndAmount.Sum(matches.Select(match => match.ActualAmount)),
                VndAmount.Sum(findings.Select(finding => finding.ActualAmount))),
            Billed = new SideTotals(
                VndAmount.Sum(counted.Select(bill => bill.Session.BillTotal)),
                VndAmount.Sum(matches.Select(match => match.ExpectedAmount)),
                VndAmount.Sum(findings.Select(finding => finding.ExpectedAmount))),
            Matches = matches.Count,
            Exceptions = findings.Count,
            AtRisk = VndAmount.Sum(findings.Where(finding => !settled.Contains(finding.NaturalKey)).Select(finding => finding.AtRisk)),
        };
        return totals.Money.Balances && totals.Billed.Balances
            ? totals
            : throw new QrPilotException(ErrorCodes.BooksOutOfBalance, "Recorded is not matched plus listed; nothing was written.");
    }
}
