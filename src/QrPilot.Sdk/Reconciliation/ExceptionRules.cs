using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Reconciliation;

/// <summary>Names what is wrong with everything that did not match. Pure. Every leftover stands in exactly one finding.</summary>
internal static class ExceptionRules
{
    /// <param name="outcome">What matching left over.</param>
    /// <param name="late">Money that became known after the day was closed; it was kept out of matching.</param>
    /// <param name="lateReturns">Refunds after the day was closed; they stand beside matching.</param>
    /// <param name="voidedSessions">The sessions that were voided.</param>
    public static IReadOnlyList<ExceptionFinding> Classify(
        MatchOutcome outcome,
        IReadOnlyList<ActualMoney> late,
        IReadOnlyList<ExceptionFinding> lateReturns,
        IReadOnlySet<string> voidedSessions)
    {
        var open = outcome.Expected.ToDictionary(tender => tender.Reference, StringComparer.Ordinal);
        var findings = new List<ExceptionFinding>(lateReturns);
        foreach (var money in outcome.Actual)
        {
            findings.Add(Judge(money, TakePartner(open, money), voidedSessions));
        }

        foreach (var money in late)
        {
            findings.Add(Late(money, TakePartner(open, money)));
        }

        findings.AddRange(open.Values.Select(Missing));
        findings.Sort((left, right) => string.CompareOrdinal(left.NaturalKey, right.NaturalKey));
        return findings;
    }

    private static ExpectedTender? TakePartner(Dictionary<string, ExpectedTender> open, ActualMoney money) =>
        open.TryGetValue(money.Reference, out var partner) && partner.Tender == money.Tender && open.Remove(money.Reference) ? partner : null;

    private static ExceptionFinding Judge(ActualMoney money, ExpectedTender? partner, IReadOnlySet<string> voidedSessions)
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

        if (money.SessionId is null)
        {
            return Make(
                ExceptionClass.OrphanPayment, null, money, money.Amount, SuggestedAction.Link, $"{money.Amount} came and names no bill of this store and day.");
        }

        return voidedSessions.Contains(money.SessionId)
            ? Make(ExceptionClass.PaidAfterCancel, null, money, money.Amount, SuggestedAction.Refund, $"{money.Amount} came for a bill that was voided.")
            : Make(ExceptionClass.DuplicatePayment, null, money, money.Amount, SuggestedAction.Refund, $"{money.Amount} came for a bill that was covered already.");
    }

    private static ExceptionFinding Late(ActualMoney money, ExpectedTender? partner) => Make(
        ExceptionClass.LatePayment,
        partner,
        money,
        VndAmount.Max(money.Amount, partner?.Amount ?? VndAmount.Zero),
        partner is null ? SuggestedAction.Refund : SuggestedAction.Link,
        $"{money.Amount} became known after the day was closed.");

    private static ExceptionFinding Missing(ExpectedTender tender) => Make(
        ExceptionClass.MissingPayment,
        tender,
        null,
        tender.Amount,
        tender.Tender == Tender.None ? SuggestedAction.RecordCashOrWriteOff : SuggestedAction.AskGateway,
        tender.Tender == Tender.None
            ? $"{tender.Amount} of the bill is not paid, and nobody tried."
            : $"{tender.Amount} was to come by {tender.Tender}, and nothing is known to have come.");

    private static ExceptionFinding Make(
        ExceptionClass @class, ExpectedTender? tender, ActualMoney? money, VndAmount atRisk, SuggestedAction action, string reason) => new()
        {
            Class = @class,
            ExpectedId = tender?.Id,
            ActualId = money?.Id,
            SessionId = tender?.SessionId ?? money?.SessionId,
            Tender = tender?.Tender ?? money!.Tender,
            ExpectedAmount = tender?.Amount ?? VndAmount.Zero,
            ActualAmount = money?.Amount ?? VndAmount.Zero,
            AtRisk = atRisk,
            Action = action,
            Reason = reason,
        };
}
