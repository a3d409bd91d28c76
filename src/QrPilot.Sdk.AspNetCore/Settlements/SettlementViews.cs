using QrPilot.Sdk.Api;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.AspNetCore.Settlements;

/// <summary>Turns settlement reports into what the API says.</summary>
internal static class SettlementViews
{
    public static SettlementAnswer Of(SettlementImport import) => new(
        Of(import.File),
        [.. import.Errors.Select(Of)],
        [.. import.AffectedDays.Select(day => new StoreDateView(day.BusinessDate, day.StoreId))],
        import.IsRepeated,
        import.IsPreview);

    public static SettlementFileView Of(SettlementFile file) => new()
    {
        Id = file.Id.Length == 0 ? null : file.Id,
        Gateway = file.Gateway,
        Account = file.Account,
        FileName = file.Name,
        Sha256 = file.Hash,
        UploadedBy = file.UploadedBy,
        UploadedAt = file.UploadedAt,
        FinishedAt = file.FinishedAt,
        Good = file.Figures.Good,
        Repeated = file.Figures.Repeated,
        Bad = file.Figures.Bad,
        Skipped = file.Figures.Skipped,
        Gross = file.Figures.Gross.Dong,
        Refunds = file.Figures.Refunds.Dong,
        Fee = file.Figures.Fee.Dong,
        Net = file.Figures.Net.Dong,
        FirstDate = file.Figures.FirstDate,
        LastDate = file.Figures.LastDate,
    };

    public static SettlementErrorView Of(SettlementError error) => new(error.LineNumber, error.Code, error.Message, error.Column);

    public static SettlementLineView Of(SettlementLine line) => new()
    {
        Id = line.Id,
        Line = line.LineNumber,
        Transaction = line.Kind,
        TransactionId = line.TransactionId,
        RefundId = line.RefundId.Length == 0 ? null : line.RefundId,
        Reference = line.Reference,
        Gross = line.Gross.Dong,
        Fee = line.Fee.Dong,
        Net = line.Net.Dong,
        PaidAt = line.PaidAt,
        SettledOn = line.SettledOn,
        PaymentId = line.PaymentId,
        StoreId = line.StoreId,
        BusinessDate = line.BusinessDate,
    };
}
