using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Reconciliation.ThreeWay;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Reconciles one store and business date. Pure: the same books give the same result, byte for byte.</summary>
public static class DayReconciler
{
    /// <summary>Matches the day's bills, money and settlements, and lists the rest.</summary>
    /// <param name="books">The day.</param>
    /// <param name="isOver">Whether the day is over: then sessions that are still open count as well.</param>
    /// <param name="policy">What the store lets reconciliation decide.</param>
    /// <param name="fees">The fees agreed with gateways, by <see cref="SettlementOptions.NameOf"/>, or null for none.</param>
    /// <exception cref="QrPilotException">The sums do not balance: a defect, and nothing may be written.</exception>
    public static DayResult Reconcile(
        DayBooks books, bool isOver, MatchPolicy policy, IReadOnlyDictionary<string, FeeAgreement>? fees = null)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(policy);
        var bills = books.Bills.Where(bill => isOver || bill.Session.State != SessionState.Open).ToList();
        var leftOut = LeftOut(books, bills).SelectMany(bill => bill.Payments).Select(payment => payment.Id).ToHashSet(StringComparer.Ordinal);
        var money = DayMoney.Of(books).Without(leftOut, OfOpenSessions(books, bills));
        var late = Seal.Late(books);
        var trust = new PaymentTrust(money.Captures, late);
        var held = Seal.Held(books);
        var expected = bills.SelectMany(bill => ExpectedTenders.Of(Returns.Net(bill, late), trust.Of, late, held)).ToList();
        var actual = ActualMonies.Of(bills, Returns.Net(money.Captures, bills, late), books.Links).ToList();
        var linked = books.Links.Where(standing => standing.Link.SessionId is not null).Select(standing => standing.Link.ActualId).ToHashSet(StringComparer.Ordinal);
        var untold = money.Untold.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        var aside = SetAside.Of(actual, late, untold, linked);
        var outcome = Match(books, expected, actual.ExceptBy(aside.All.Select(piece => piece.Id), piece => piece.Id, StringComparer.Ordinal), policy);
        var beside = Returns.Late(bills, late).Concat(ThreeWayFindings.Of(money, bills, books.Spans, fees)).ToList();
        var voided = bills.Where(bill => bill.Session.State == SessionState.Voided).Select(bill => bill.Session.Id).ToHashSet(StringComparer.Ordinal);
        var findings = ExceptionRules.Classify(outcome, aside, untold, beside, voided);
        var doneWith = books.Exceptions.Where(item => item.IsDoneWith).Select(item => item.Finding.NaturalKey).ToHashSet(StringComparer.Ordinal);
        var totals = DayTotals.Of(bills, actual, money, outcome.Matches, findings, doneWith);
        return new DayResult(
            outcome.Matches,
            findings,
            outcome.Suggestions,
            totals,
            RunHash.OfInput(expected, actual, money, aside, beside, policy, books.Links, doneWith),
            RunHash.OfOutput(outcome.Matches, findings))
        {
            LeftExpected = outcome.Expected,
            LeftActual = [.. outcome.Actual, .. aside.All],
        };
    }

    private static IEnumerable<BookedBill> LeftOut(DayBooks books, List<BookedBill> bills) =>
        books.Bills.ExceptBy(bills.Select(bill => bill.Session.Id), bill => bill.Session.Id, StringComparer.Ordinal);

    /// <summary>The money that was linked to bills that do not count yet: it waits with them.</summary>
    private static HashSet<string> OfOpenSessions(DayBooks books, List<BookedBill> bills)
    {
        var open = LeftOut(books, bills).Select(bill => bill.Session.Id).ToHashSet(StringComparer.Ordinal);
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
            found.Suggestions)
        {
            Ties = found.Ties,
        };
    }
}
