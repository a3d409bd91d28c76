using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Conformance.Stores.Samples;

/// <summary>Records of the books whose values are drawn from awkward ones; they refer to what the samples hold.</summary>
internal sealed class AwkwardBooks(int seed)
{
    private readonly Awkward _any = new(seed);

    public RunTotals Totals()
    {
        var amount = _any.Amount();
        return new RunTotals
        {
            Money = new SideTotals(amount + amount, amount, amount),
            Billed = new SideTotals(amount, VndAmount.Zero, amount),
            Matches = _any.Of(0, int.MaxValue),
            Exceptions = _any.Of(0, int.MaxValue),
            AtRisk = _any.Amount(),
            Settled = new SideTotals(amount - (amount + amount), amount, VndAmount.Zero - (amount + amount)),
            SettledPayments = new SettledPart(_any.Of(7, 900), amount + amount, 3, amount, 4, amount),
        };
    }

    public Run Run() => BookSample.Run() with
    {
        StartedAt = _any.Instant(), FinishedAt = _any.Instant(), InputHash = _any.Text(), OutputHash = _any.Text(), Totals = Totals(),
    };

    public StoredMatch Match() => BookSample.Match() with
    {
        MatchedAt = _any.Instant(),
        Match = new Match(
            _any.Text(), _any.Text(), "ses_1", _any.Text(), _any.MaybeText(), _any.Amount(), _any.Amount(), _any.Choice<PairingRule>(),
            _any.Of(0, 1000), _any.Text()),
    };

    public ExceptionCase Exception() => BookSample.Exception() with
    {
        OpenedAt = _any.Instant(),
        Finding = new ExceptionFinding
        {
            Class = _any.Choice<ExceptionClass>(),
            ExpectedId = _any.MaybeText(),
            ActualId = _any.MaybeText(),
            SessionId = _any.Maybe("ses_1"),
            Tender = _any.Text(),
            ExpectedAmount = _any.Amount(),
            ActualAmount = _any.Amount(),
            SettledAmount = VndAmount.Zero - _any.Amount(),
            AtRisk = _any.Amount(),
            Action = _any.Choice<SuggestedAction>(),
            Reason = _any.Text(),
        },
    };

    public DayClose Close() => BookSample.Close() with
    {
        ClosedAt = _any.Instant(), ClosedBy = _any.Text(), Totals = Totals(), Cash = _any.Flag() ? Cash() : null,
    };

    private DayCash Cash() => new(
        new DrawerTotals(_any.Amount(), _any.Amount(), _any.Amount(), _any.Amount()),
        _any.Flag() ? new CountedCash(_any.Amount(), _any.MaybeText()) : null);
}
