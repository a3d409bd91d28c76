using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Matching;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Conformance.Stores.Samples;

/// <summary>Records of the books with plain values.</summary>
internal static class BookSample
{
    public static readonly RunTotals Totals = new()
    {
        Money = new SideTotals(new VndAmount(100), new VndAmount(60), new VndAmount(40)),
        Billed = new SideTotals(new VndAmount(90), new VndAmount(60), new VndAmount(30)),
        Matches = 1,
        Exceptions = 2,
        AtRisk = new VndAmount(70),
        Settled = new SideTotals(new VndAmount(50), new VndAmount(60), new VndAmount(-10)),
        SettledPayments = new SettledPart(3, new VndAmount(60), 1, new VndAmount(20), 1, new VndAmount(30)),
    };

    public static Run Run(string id = "run_1", int number = 1, string? storeId = Sample.StoreId) => new()
    {
        Id = id,
        StoreId = storeId,
        BusinessDate = Sample.Day,
        Number = number,
        StartedAt = Sample.Noon,
        FinishedAt = Sample.Noon.AddSeconds(2),
        InputHash = new string('a', 64),
        OutputHash = new string('b', 64),
        Totals = Totals,
    };

    public static StoredMatch Match(string id = "mat_1", string runId = "run_1", string actualId = "cap_1", string expectedId = "pay_1") =>
        new(id, Sample.StoreId, Sample.Day, runId, Sample.Noon, new Match(
            expectedId, actualId, "ses_1", "momo", "9001", new VndAmount(60), new VndAmount(60), PairingRule.TransactionId, 1000, "Khớp mã giao dịch."));

    public static ExceptionCase Exception(string id = "exc_1", string runId = "run_1", string? storeId = Sample.StoreId) => new()
    {
        Id = id,
        StoreId = storeId,
        BusinessDate = Sample.Day,
        Finding = new ExceptionFinding
        {
            Class = ExceptionClass.MissingPayment,
            ExpectedId = "pay_2",
            SessionId = "ses_1",
            Tender = "momo",
            ExpectedAmount = new VndAmount(30),
            ActualAmount = VndAmount.Zero,
            AtRisk = new VndAmount(30),
            Action = SuggestedAction.RecordCashOrWriteOff,
            Reason = "Chưa thấy tiền.",
        },
        State = ExceptionState.Open,
        RunId = runId,
        OpenedAt = Sample.Noon,
    };

    /// <summary>The end of an open exception that a run no longer finds.</summary>
    public static ExceptionMove Superseded(string id) => new(
        id, ExceptionState.Open, ExceptionState.Superseded, Stands: false, null, null, Sample.Noon.AddSeconds(2));

    public static CloseWrite Closing(int number = 1, string runId = "run_1", params string[] held) => new(Close(number, runId), held);

    public static DayClose Close(int number = 1, string runId = "run_1") => new()
    {
        StoreId = Sample.StoreId,
        BusinessDate = Sample.Day,
        Number = number,
        ClosedAt = Sample.Noon,
        ClosedBy = "key_1",
        RunId = runId,
        Totals = Totals,
    };
}
