using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Testing.Settlements;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>Damages one row, and says what the books must make of it. Pure but for the ids that it makes, which nobody else may have.</summary>
/// <param name="terms">The report's account.</param>
/// <param name="seed">Decides amounts and places.</param>
/// <param name="taken">References and transaction ids that are somebody's.</param>
internal sealed class DamageRules(ReportTerms terms, long seed, ISet<string> taken)
{
    private const string NoAmount = "12x";
    private const string NoTime = "31/02/2024 25:61";
    private const string OtherCurrency = "USD";

    /// <summary>Whether a row can have a damage whose outcome is known: the payment of an order that has no other exception, or a refund.</summary>
    public bool Fits(RowDamage kind, ReportRow row) => kind switch
    {
        RowDamage.RefundTwice => !row.IsPayment,
        _ when !row.IsPayment || row.Order.Fault is not (FaultKind.None or FaultKind.Doubled or FaultKind.Forged) => false,
        RowDamage.FeeRaised => terms.TellsFees,
        RowDamage.CurrencyForeign => terms.Map.Currency.Count > 0,
        _ => true,
    };

    public InjectedDamage Apply(RowDamage kind, ReportRow row)
    {
        var draws = new RowDraws($"{seed}|{kind}|{row.Order.Id}", taken);
        var whole = row.Transaction;
        var gross = whole.Gross.Dong;
        var off = kind switch
        {
            RowDamage.GrossLowered => draws.Amount(gross / 2),
            RowDamage.FeeRaised => terms.Fee!.ToleranceDong + draws.Amount(gross / 10),
            _ => draws.Amount(gross),
        };
        return kind switch
        {
            RowDamage.RowLost => Make([], Stands(ExceptionClass.NotifiedNotSettled, gross)),
            RowDamage.GrossLowered => Make([Paying(whole, gross - off)], Stands(ExceptionClass.AmountUnder, off, gross - off)),
            RowDamage.GrossRaised => Make([Paying(whole, gross + off)], Stands(ExceptionClass.AmountOver, off, gross + off)),
            RowDamage.FeeRaised => Make([whole with { Fee = whole.Fee + new VndAmount(off) }], Stands(ExceptionClass.FeeMismatch, off)),
            RowDamage.ReferenceDamaged => Make([whole with { Reference = draws.OtherId(whole.Reference) }]),
            RowDamage.TransactionDamaged => Make([whole with { TransactionId = draws.OtherId(whole.TransactionId) }]),
            RowDamage.RowUnreadable => draws.Coin() ? Bad(nameof(SettlementMap.Gross), NoAmount) : Bad(nameof(SettlementMap.PaidAt), NoTime),
            RowDamage.CurrencyForeign => Bad(nameof(SettlementMap.Currency), OtherCurrency),
            RowDamage.RowRepeated => Make([whole, whole]),
            RowDamage.RowUnknown => Make(
                [whole, whole with { TransactionId = draws.OtherId(whole.TransactionId), Reference = draws.OtherId(whole.Reference) }],
                new ExpectedFinding(ExceptionClass.SettledNotNotified, 0, gross, gross, gross)),
            RowDamage.RefundUnknown => Make([whole, Refund(off)], Stands(ExceptionClass.RefundUnmatched, off, -off)),
            RowDamage.RefundExceeds => Make([whole, Refund(gross + off)], Stands(ExceptionClass.RefundExceeds, off, -gross - off)),
            RowDamage.RefundTwice => Make([whole, Numbered(whole)], Stands(ExceptionClass.RefundUnmatched, -gross, gross)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such damage."),
        };

        InjectedDamage Make(SettledTransaction[] rows, params ExpectedFinding[] findings) => new(kind, row.Order.Id, rows, findings);

        InjectedDamage Bad(string column, string text) =>
            Make([whole with { Misprints = new Dictionary<string, string> { [column] = text } }], Stands(ExceptionClass.NotifiedNotSettled, gross))
            with { BadColumn = column };

        SettledTransaction Refund(long amount) =>
            Numbered(whole with { Kind = SettlementKind.Refund, Gross = new VndAmount(-amount), Fee = VndAmount.Zero });

        SettledTransaction Numbered(SettledTransaction refund) => terms.Map.RefundId.Count > 0
            ? refund with { RefundId = draws.OtherId(refund.RefundId.Length > 0 ? refund.RefundId : refund.TransactionId) }
            : refund with { TransactionId = draws.OtherId(refund.TransactionId) };
    }

    private SettledTransaction Paying(SettledTransaction row, long gross) =>
        row with { Gross = new VndAmount(gross), Fee = terms.FeeOf(new VndAmount(gross)) };

    /// <summary>A finding that stands beside the bill and its money.</summary>
    private static ExpectedFinding Stands(ExceptionClass @class, long atRisk, long settled = 0) => new(@class, 0, 0, atRisk, settled);
}
