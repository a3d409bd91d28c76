using System.Text;
using QrPilot.Cli.Replay;
using QrPilot.Cli.Replay.Settlements;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Errors;

namespace QrPilot.Cli.Tests.Replay.Settlements;

/// <summary>A report of five payments, the first whole and one of each damage that concerns the import.</summary>
public sealed class SettlementReportTests
{
    private static readonly ReportTerms Terms = Ledgers.Terms(fee: Ledgers.Fee);

    private static readonly ReportRow[] Rows = [.. Enumerable.Range(1, 5).Select(i => Ledgers.Paid(i, minute: i)).SelectMany(truth => LedgerRows.Of([Ledgers.EntryOf(truth)], [truth], Terms))];

    private static readonly SettlementReport Report = Damaged(
        (2, RowDamage.RowRepeated), (3, RowDamage.CurrencyForeign), (4, RowDamage.RowLost), (5, RowDamage.RowUnreadable));

    [Fact]
    public void Of_Damages_TellsWhatTheImportMustFind()
    {
        Assert.Equal((5, 2, 1), (Report.Rows, Report.Good, Report.Repeated));
        Assert.Equal(200_000, Report.Settled);
        Assert.Equal(
            [(5, "Currency", ErrorCodes.SettlementCurrencyForeign, "3", 100_000), (6, Report.Bad[1].Column, ErrorCodes.SettlementFieldInvalid, "5", 100_000)],
            Report.Bad.Select(row => (row.Line, row.Column, row.Code, row.OrderId, row.Amount)));
    }

    [Fact]
    public void ToBytes_Damages_StandOnTheirLines()
    {
        var lines = Encoding.UTF8.GetString(Report.ToBytes()).Split("\r\n");

        Assert.Equal(lines[2], lines[3]);
        Assert.EndsWith("USD,01/03/2024 10:24:00", lines[4], StringComparison.Ordinal);
        Assert.StartsWith("40000000005,pay_00000005,", lines[5], StringComparison.Ordinal);
        Assert.Equal("", lines[6]);
        Assert.Equal(["1", "2", "2", "3", "5"], Enumerable.Range(2, 5).Select(Report.OrderOf));
    }

    [Fact]
    public void Deviations_AsExpected_AreNone() => Assert.Empty(Uploaded(2, 1, 2).Deviations());

    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(2, 0, 2)]
    [InlineData(2, 1, 1)]
    [InlineData(2, 1, 3)]
    public void Deviations_OtherCounts_AreTold(int good, int repeated, int bad) => Assert.Single(Uploaded(good, repeated, bad).Deviations());

    [Fact]
    public void Deviations_OtherError_IsToldAndNotFound()
    {
        var uploaded = Uploaded(2, 1, 2, (5, "Amount", ErrorCodes.SettlementCurrencyForeign), (6, Report.Bad[1].Column, ErrorCodes.SettlementFieldInvalid));

        Assert.Single(uploaded.Deviations());
        Assert.Equal(["5"], uploaded.FoundBad().Select(row => row.OrderId));
    }

    [Fact]
    public void Own_ExceptionOfNoStore_BelongsToTheOrderOfItsLine()
    {
        var uploaded = Uploaded(2, 1, 2) with { OrderOfLine = new Dictionary<string, string> { ["stn_1"] = "2" } };
        var settlement = new Settlement([uploaded], []);

        var own = settlement.Own([Unknown("stn_1"), Unknown("stn_9")], [Ledgers.Paid(2)]);

        Assert.Equal(["ses_2"], own.Select(exception => exception.SessionId));
    }

    private static SettlementReport Damaged(params (int Order, RowDamage Kind)[] damages)
    {
        var rules = new DamageRules(Terms, 1, new HashSet<string>(StringComparer.Ordinal));
        var damaged = damages.ToDictionary(damage => Rows[damage.Order - 1], damage => rules.Apply(damage.Kind, Rows[damage.Order - 1]));
        return new SettlementReport(Terms, "momo-default-2024-03.csv", Rows, damaged);
    }

    private static UploadedReport Uploaded(int good, int repeated, int bad) =>
        Uploaded(good, repeated, bad, [.. Report.Bad.Select(row => (row.Line, row.Column, row.Code))]);

    private static UploadedReport Uploaded(int good, int repeated, int bad, params (int Line, string Column, string Code)[] errors)
    {
        var file = new SettlementFileView
        {
            Gateway = "momo",
            Account = "default",
            FileName = Report.Name,
            Sha256 = "",
            UploadedBy = "key",
            UploadedAt = default,
            FinishedAt = DateTimeOffset.UnixEpoch,
            Good = good,
            Repeated = repeated,
            Bad = bad,
            Skipped = 0,
            Gross = 0,
            Refunds = 0,
            Fee = 0,
            Net = 0,
        };
        var told = errors.Select(error => new SettlementErrorView(error.Line, error.Code, "", error.Column)).ToList();
        return new UploadedReport(Report, new SettlementAnswer(file, told, [], IsRepeated: false, IsPreview: false), new Dictionary<string, string>());
    }

    private static ExceptionView Unknown(string line) => Exceptions.Of(Sdk.Reconciliation.ExceptionClass.SettledNotNotified, null) with { ActualId = line };
}
