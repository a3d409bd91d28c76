using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Reconciliation.ThreeWay;

/// <summary>Names where settlement reports differ from what was notified or agreed. Pure. These findings stand beside the bill and its money,
/// and add to the settled side alone.</summary>
internal static class SettlementFindings
{
    public static IEnumerable<ExceptionFinding> Of(
        DayMoney money, IReadOnlyList<SettledSpan> spans, IReadOnlyDictionary<string, FeeAgreement> fees, Func<string?, string?> sessionOf)
    {
        var coverage = new Coverage(spans, money.Pairs.Select(pair => pair.Line).Concat(money.Untold));
        return money.Pairs.Where(pair => !pair.Agrees).Select(pair => AmountDiffers(pair, sessionOf))
            .Concat(money.Unsettled.Where(coverage.Covers).Select(capture => NotSettled(capture, sessionOf)))
            .Concat(money.Pairs.SelectMany(pair => Fee(pair.Line, pair.Capture.Id, fees, sessionOf)))
            .Concat(money.Untold.SelectMany(line => Fee(line, line.Id, fees, sessionOf)));
    }

    private static ExceptionFinding AmountDiffers(SettledPair pair, Func<string?, string?> sessionOf) => new()
    {
        Class = pair.Difference > VndAmount.Zero ? ExceptionClass.AmountOver : ExceptionClass.AmountUnder,
        ActualId = pair.Capture.Id,
        SessionId = sessionOf(pair.Capture.PaymentId),
        Tender = pair.Capture.Gateway,
        SettledAmount = pair.Line.Gross,
        AtRisk = pair.Difference.Abs(),
        Action = SuggestedAction.AskGateway,
        Reason = $"{pair.Capture.Amount} was notified, {pair.Line.Gross} was settled.",
    };

    private static ExceptionFinding NotSettled(Capture capture, Func<string?, string?> sessionOf) => new()
    {
        Class = ExceptionClass.NotifiedNotSettled,
        ActualId = capture.Id,
        SessionId = sessionOf(capture.PaymentId),
        Tender = capture.Gateway,
        AtRisk = capture.Amount,
        Action = SuggestedAction.AskGateway,
        Reason = $"{capture.Amount} was notified, and the settlement reports of the date do not name it.",
    };

    private static IEnumerable<ExceptionFinding> Fee(
        SettlementLine line, string moneyId, IReadOnlyDictionary<string, FeeAgreement> fees, Func<string?, string?> sessionOf)
    {
        if (fees.TryGetValue(SettlementOptions.NameOf(line.Gateway, line.Account), out var agreement)
            && (line.Fee - agreement.Of(line.Gross)).Abs() is { } off
            && off.Dong > agreement.ToleranceDong)
        {
            yield return new ExceptionFinding
            {
                Class = ExceptionClass.FeeMismatch,
                ActualId = moneyId,
                SessionId = sessionOf(line.PaymentId),
                Tender = line.Gateway,
                AtRisk = off,
                Action = SuggestedAction.AskGateway,
                Reason = $"The fee of {line.Gross} is {line.Fee}, agreed is {agreement.Of(line.Gross)}.",
            };
        }
    }
}
