using FsCheck;
using FsCheck.Fluent;
using QrPilot.Cli.Replay;
using QrPilot.Cli.Replay.Settlements;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Testing.Settlements;

namespace QrPilot.Cli.Tests.Replay.Settlements;

public sealed class ReportDamagerTests
{
    private static readonly ReportTerms[] Layouts =
    [
        Ledgers.Terms(fee: Ledgers.Fee),
        Ledgers.Terms(hasCurrency: false, hasRefundId: true, fee: Ledgers.Fee),
        Ledgers.Terms(hasCurrency: false),
    ];

    [Fact]
    public void Damage_SameInput_IsTheSame() => ForAll((days, terms, share, seed) =>
    {
        var months = Ledgers.Months(days, terms);

        return Told(ReportDamager.Damage(months, terms, share, seed)).SequenceEqual(Told(ReportDamager.Damage(months, terms, share, seed)));
    });

    [Fact]
    public void Damage_AnyDays_TakesTheShareOrAllThatCanBe() => ForAll((days, terms, share, seed) =>
    {
        var months = Ledgers.Months(days, terms);
        var edges = ReportEdges.Of(months);
        var most = (int)decimal.Round(share * months.Sum(month => month.Count), MidpointRounding.AwayFromZero);
        var able = months.SelectMany(month => month).Count(row => !edges.Contains(row)
            && (!row.IsPayment || row.Order.Fault is FaultKind.None or FaultKind.Forged));

        return ReportDamager.Damage(months, terms, share, seed).Count == Math.Min(most, able);
    });

    [Fact]
    public void Damage_AnyRow_LeavesEdgesAndOtherFaultsAlone() => ForAll((days, terms, share, seed) =>
    {
        var months = Ledgers.Months(days, terms);
        var edges = ReportEdges.Of(months);

        return ReportDamager.Damage(months, terms, share, seed).All(damage => !edges.Contains(damage.Key)
            && (damage.Value.Kind == RowDamage.RefundTwice
                ? !damage.Key.IsPayment
                : damage.Key.IsPayment && damage.Key.Order.Fault is FaultKind.None or FaultKind.Forged));
    });

    /// <summary>By the rule that reconciliation has: the reports tell of the date, and of its neighbours or of settled payments of the store around it.</summary>
    [Fact]
    public void Damage_PaymentThatVanishes_IsCertainToBeMissing() => ForAll((days, terms, share, seed) =>
    {
        var months = Ledgers.Months(days, terms);
        var damaged = ReportDamager.Damage(months, terms, share, seed);
        var stands = months.Select(month => month.Where(row => !Vanishes(row)).ToList()).ToList();
        var spans = stands.Select(month => (First: month.Min(row => row.Order.BusinessDate), Last: month.Max(row => row.Order.BusinessDate))).ToList();
        return damaged.Keys.Where(Vanishes).All(row =>
        {
            var (date, at) = (row.Order.BusinessDate, row.Transaction.PaidAt);
            var settled = stands.SelectMany(month => month)
                .Where(other => other.IsPayment && (other.Order.Store, other.Order.BusinessDate) == (row.Order.Store, date))
                .ToList();
            return IsTold(date)
                && (IsTold(date.AddDays(-1)) || settled.Exists(other => other.Transaction.PaidAt <= at))
                && (IsTold(date.AddDays(1)) || settled.Exists(other => other.Transaction.PaidAt >= at));
        });

        bool IsTold(DateOnly date) => spans.Exists(span => span.First <= date && date <= span.Last);

        bool Vanishes(ReportRow row) => damaged.TryGetValue(row, out var damage) && (damage.Rows.Count == 0 || damage.BadColumn is not null);
    });

    [Fact]
    public void Damage_AnyRow_PutsAtRiskWhatItChanges() => ForAll((days, terms, share, seed) =>
        ReportDamager.Damage(Ledgers.Months(days, terms), terms, share, seed).All(damage =>
        {
            var (whole, atRisk) = (damage.Key.Transaction, damage.Value.Findings.Sum(finding => finding.AtRisk));
            var readable = damage.Value.Rows.Where(row => row.Misprints.Count == 0).DistinctBy(row => (row.TransactionId, row.RefundId, row.Kind)).ToList();
            var change = readable.Sum(row => row.Gross.Dong) - whole.Gross.Dong;
            return damage.Value.Kind switch
            {
                RowDamage.RowLost or RowDamage.RowUnreadable or RowDamage.CurrencyForeign or RowDamage.GrossLowered => change == -atRisk && atRisk > 0,
                RowDamage.GrossRaised or RowDamage.RowUnknown => change == atRisk && atRisk > 0,
                RowDamage.RefundUnknown => change == -atRisk && atRisk > 0 && atRisk <= whole.Gross.Dong,
                RowDamage.RefundExceeds => change == -(whole.Gross.Dong + atRisk) && atRisk > 0,
                RowDamage.RefundTwice => change == -atRisk && change == whole.Gross.Dong,
                RowDamage.FeeRaised => change == 0 && readable[0].Fee.Dong - whole.Fee.Dong == atRisk && atRisk > terms.Fee!.ToleranceDong,
                _ => change == 0 && atRisk == 0,
            };
        }));

    [Fact]
    public void Damage_NewIds_AreNobodys() => ForAll((days, terms, share, seed) =>
    {
        var months = Ledgers.Months(days, terms);
        var damaged = ReportDamager.Damage(months, terms, share, seed);
        var rows = months.SelectMany(month => month)
            .SelectMany(row => damaged.TryGetValue(row, out var damage) ? damage.Rows.Distinct() : [row.Transaction])
            .ToList();
        var references = days.Select(truth => truth.AtGateway[0].PaymentId).ToHashSet();

        return rows.DistinctBy(row => (row.Kind, row.TransactionId, row.RefundId)).Count() == rows.Count
            && damaged.Values.Where(damage => damage.Kind == RowDamage.ReferenceDamaged).All(damage => !references.Contains(damage.Rows[0].Reference));
    });

    [Fact]
    public void Damage_ManyRows_HasEveryKind()
    {
        var days = Enumerable.Range(0, 400).Select(i => Ledgers.Paid(i, day: i / 20, minute: i % 20 * 10, fault: i % 9 == 0 ? FaultKind.Refunded : FaultKind.None)).ToList();
        var terms = Layouts[0];

        var kinds = ReportDamager.Damage(Ledgers.Months(days, terms), terms, 0.2m, 1).Values.Select(damage => damage.Kind).ToHashSet();

        Assert.Equal(Enum.GetValues<RowDamage>().ToHashSet(), kinds);
    }

    [Theory]
    [InlineData(RowDamage.FeeRaised)]
    [InlineData(RowDamage.CurrencyForeign)]
    internal void Damage_ColumnThatTheReportLacks_IsNotDamaged(RowDamage kind)
    {
        var days = Enumerable.Range(0, 400).Select(i => Ledgers.Paid(i, day: i / 20, minute: i % 20 * 10)).ToList();

        Assert.DoesNotContain(kind, ReportDamager.Damage(Ledgers.Months(days, Layouts[2]), Layouts[2], 1m, 1).Values.Select(damage => damage.Kind));
    }

    private static void ForAll(Func<IReadOnlyList<OrderTruth>, ReportTerms, decimal, long, bool> holds)
    {
        var input =
            from days in Ledgers.Days()
            from terms in Gen.Elements(Layouts)
            from percent in Gen.Elements(0, 3, 30, 100)
            from seed in Gen.Choose(0, 1_000)
            select (days, terms, percent, seed);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(input.ToArbitrary(), one => holds(one.days, one.terms, one.percent / 100m, one.seed)));
    }

    private static IEnumerable<string> Told(IReadOnlyDictionary<ReportRow, InjectedDamage> damaged) => damaged.Select(damage =>
        $"{damage.Key.Order.Id} {damage.Value.Kind} {string.Join(';', damage.Value.Rows.Select(Told))} {string.Join(';', damage.Value.Findings)}");

    private static string Told(SettledTransaction row) =>
        $"{row.Kind} {row.TransactionId} {row.RefundId} {row.Reference} {row.Gross} {row.Fee} {string.Join(',', row.Misprints)}";
}
