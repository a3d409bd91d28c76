using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Conformance.Stores.Samples;

/// <summary>Records of settlement reports with plain values.</summary>
internal static class SettlementSample
{
    public static readonly SettlementError Error = new(7, "Số tiền", ErrorCodes.SettlementFieldInvalid, "Không đọc được.");

    public static SettlementFile File(string id = "stl_1", char hash = 'a') => new()
    {
        Id = id,
        Gateway = "momo",
        Account = "main",
        Name = "đối soát 14-03.csv",
        Hash = new string(hash, 64),
        UploadedBy = "key_1",
        UploadedAt = Sample.Noon.AddTicks(3),
        Figures = new SettlementFigures(),
    };

    public static SettlementLine Line(
        string id = "stn_1", string transactionId = "9001", int number = 2, string fileId = "stl_1", string? storeId = Sample.StoreId) => new()
    {
        Id = id,
        FileId = fileId,
        LineNumber = number,
        Kind = SettlementKind.Payment,
        Gateway = "momo",
        Account = "main",
        TransactionId = transactionId,
        Reference = "pay_1",
        Gross = new VndAmount(58_000),
        Fee = new VndAmount(638),
        Net = new VndAmount(57_362),
        PaidAt = Sample.Noon.AddTicks(1),
        SettledOn = Sample.Day.AddDays(1),
        StoreId = storeId,
        BusinessDate = Sample.Day,
    };

    public static SettlementLine Refund(string id = "stn_2", string refundId = "r1", int number = 3) => Line(id, number: number) with
    {
        Kind = SettlementKind.Refund,
        RefundId = refundId,
        Gross = new VndAmount(-8_000),
        Fee = new VndAmount(-88),
        Net = new VndAmount(-7_912),
        SettledOn = null,
    };
}
