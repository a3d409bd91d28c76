using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Names what is wrong with everything that did not match. Pure. Every leftover stands in exactly one finding.</summary>
internal sealed class ExceptionRules
{
    private readonly MatchOutcome _outcome;
    private readonly SetAside _aside;
    private readonly IReadOnlySet<string> _untold;
    private readonly IReadOnlySet<string> _voidedSessions;
    private readonly Dictionary<string, ExpectedTender> _open;
    private readonly HashSet<(string SessionId, bool IsCash, VndAmount Amount)> _covered;

    private ExceptionRules(MatchOutcome outcome, SetAside aside, IReadOnlySet<string> untold, IReadOnlySet<string> voidedSessions)
    {
        (_outcome, _aside, _untold, _voidedSessions) = (outcome, aside, untold, voidedSessions);
        _open = outcome.Expected.ToDictionary(tender => tender.Reference, StringComparer.Ordinal);
        _covered = [.. outcome.Matches.Select(match => (match.SessionId, match.Tender == Tender.Cash, match.ActualAmount))];
    }

    /// <param name="outcome">What matching left over.</param>
    /// <param name="aside">Money that was kept out of matching.</param>
    /// <param name="untold">The ids of money that was settled and never notified.</param>
    /// <param name="beside">Findings that stand beside matching.</param>
    /// <param name="voidedSessions">The sessions that were voided.</param>
    public static IReadOnlyList<ExceptionFinding> Classify(
        MatchOutcome outcome,
        SetAside aside,
        IReadOnlySet<string> untold,
        IEnumerable<ExceptionFinding> beside,
        IReadOnlySet<string> voidedSessions)
    {
        var findings = beside.ToList();
        findings.AddRange(new ExceptionRules(outcome, aside, untold, voidedSessions).OfLeftovers());
        findings.Sort((left, right) => string.CompareOrdinal(left.NaturalKey, right.NaturalKey));
        return findings;
    }

    /// <summary>Money takes its part of a bill with it in this order; what is left of bills at the end is without money.</summary>
    private List<ExceptionFinding> OfLeftovers() =>
    [
        .. _outcome.Actual.Select(money => Judge(money, TakePartner(money))),
        .. _aside.Untold.Select(money => Untold(money, TakePartner(money))),
        .. _aside.Late.Select(money => Late(money, TakePartner(money))),
        .. _open.Values.Select(Missing),
    ];

    private ExpectedTender? TakePartner(ActualMoney money) =>
        _open.TryGetValue(money.Reference, out var partner) && partner.Tender == money.Tender && _open.Remove(money.Reference) ? partner : null;

    private ExceptionFinding Judge(ActualMoney money, ExpectedTender? partner)
    {
        if (partner is not null)
        {
            var over = money.Amount > partner.Amount;
            return Make(
                over ? ExceptionClass.AmountOver : ExceptionClass.AmountUnder,
                partner,
                money,
                (money.Amount - partner.Amount).Abs(),
                over ? SuggestedAction.Refund : SuggestedAction.CollectOrWriteOff,
                $"The bill asks for {partner.Amount} here, {money.Amount} came.");
        }

        return money.SessionId is null ? OfNobody(money) : OfCoveredBill(money, money.SessionId);
    }

    private ExceptionFinding OfNobody(ActualMoney money) => _outcome.Ties.Contains(money.Id)
        ? Make(
            ExceptionClass.Ambiguous, null, money, money.Amount, SuggestedAction.Link, $"{money.Amount} came and may be for one of several bills.")
        : Make(
            ExceptionClass.OrphanPayment, null, money, money.Amount, SuggestedAction.Link, $"{money.Amount} came and names no bill of this store and day.");

    private ExceptionFinding OfCoveredBill(ActualMoney money, string sessionId)
    {
        if (_voidedSessions.Contains(sessionId))
        {
            return Make(ExceptionClass.PaidAfterCancel, null, money, money.Amount, SuggestedAction.Refund, $"{money.Amount} came for a bill that was voided.");
        }

        var isCash = money.Tender == Tender.Cash;
        return _covered.Contains((sessionId, !isCash, money.Amount)) && !_covered.Contains((sessionId, isCash, money.Amount))
            ? Make(
                ExceptionClass.WrongTender, null, money, money.Amount, SuggestedAction.VoidCash,
                $"{money.Amount} came by {money.Tender}, and the bill was covered with as much {(isCash ? "by a wallet" : "in cash")}.")
            : Make(ExceptionClass.DuplicatePayment, null, money, money.Amount, SuggestedAction.Refund, $"{money.Amount} came for a bill that was covered already.");
    }

    private ExceptionFinding Untold(ActualMoney money, ExpectedTender? partner) => Make(
        ExceptionClass.SettledNotNotified,
        partner,
        money,
        VndAmount.Max(money.Amount, partner?.Amount ?? VndAmount.Zero),
        partner is null && money.SessionId is not null ? SuggestedAction.Refund : SuggestedAction.Link,
        $"{money.Amount} was settled, and no notification of it came.");

    private ExceptionFinding Late(ActualMoney money, ExpectedTender? partner) => Make(
        ExceptionClass.LatePayment,
        partner,
        money,
        VndAmount.Max(money.Amount, partner?.Amount ?? VndAmount.Zero),
        partner is null ? SuggestedAction.Refund : SuggestedAction.Link,
        $"{money.Amount} became known after the day was closed.");

    private ExceptionFinding Missing(ExpectedTender tender) => Make(
        ExceptionClass.MissingPayment,
        tender,
        null,
        tender.Amount,
        tender.Tender == Tender.None ? SuggestedAction.RecordCashOrWriteOff : SuggestedAction.AskGateway,
        tender.Tender == Tender.None
            ? $"{tender.Amount} of the bill is not paid, and nobody tried."
            : $"{tender.Amount} was to come by {tender.Tender}, and nothing is known to have come.");

    private ExceptionFinding Make(
        ExceptionClass @class, ExpectedTender? tender, ActualMoney? money, VndAmount atRisk, SuggestedAction action, string reason) => new()
        {
            Class = @class,
            ExpectedId = tender?.Id,
            ActualId = money?.Id,
            SessionId = tender?.SessionId ?? money?.SessionId,
            Tender = tender?.Tender ?? money!.Tender,
            ExpectedAmount = tender?.Amount ?? VndAmount.Zero,
            ActualAmount = money?.Amount ?? VndAmount.Zero,
            SettledAmount = money is not null && _untold.Contains(money.Id) ? money.Amount : VndAmount.Zero,
            AtRisk = atRisk,
            Action = action,
            Reason = reason,
        };
}
