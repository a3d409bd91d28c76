using QrPilot.Sdk.Errors;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.MerchantUi.Settlements;

/// <summary>What stands on the pages of settlement reports.</summary>
internal sealed record SettlementTexts
{
    public required string Title { get; init; }

    public required string Upload { get; init; }

    public required string UploadHint { get; init; }

    public required string Account { get; init; }

    public required string File { get; init; }

    public required Func<long, string> FileHint { get; init; }

    public required string Look { get; init; }

    public required string Sending { get; init; }

    public required string NoAccounts { get; init; }

    public required string PickFile { get; init; }

    public required string Gone { get; init; }

    public required string Files { get; init; }

    public required string NoFiles { get; init; }

    public required string NotFinished { get; init; }

    public required string Preview { get; init; }

    public required string PreviewHint { get; init; }

    public required string Known { get; init; }

    public required string Import { get; init; }

    public required Func<int, string> ImportGood { get; init; }

    public required Func<int, int, string> Imported { get; init; }

    public required string Good { get; init; }

    public required string Repeated { get; init; }

    public required string Bad { get; init; }

    public required string Skipped { get; init; }

    public required string Gross { get; init; }

    public required string Refunds { get; init; }

    public required string Fee { get; init; }

    public required string Net { get; init; }

    public required string Dates { get; init; }

    public required string Days { get; init; }

    public required string NoStore { get; init; }

    public required string BadLines { get; init; }

    public required Func<int, int, string> FirstOf { get; init; }

    public required string Line { get; init; }

    public required string Column { get; init; }

    public required string WholeLine { get; init; }

    public required string Fault { get; init; }

    public required Func<string, string> FaultOf { get; init; }

    public required string Lines { get; init; }

    public required string NextLines { get; init; }

    public required string Transaction { get; init; }

    public required string PaidAt { get; init; }

    public required Func<SettlementKind, string> KindOf { get; init; }

    public required string UploadedAt { get; init; }

    public static Bilingual<SettlementTexts> All { get; } = new(
        new SettlementTexts
        {
            Title = "Sao kê ví",
            Upload = "Tải sao kê lên",
            UploadHint = "Tải tệp CSV từ trang của ví, rồi chọn ở đây. Xem trước rồi mới nhập.",
            Account = "Tài khoản ví",
            File = "Tệp sao kê",
            FileHint = size => $"Tệp CSV, tối đa {size} MB.",
            Look = "Xem trước",
            Sending = "Đang gửi tệp",
            NoAccounts = "Chưa có tài khoản ví nào được thiết lập cách đọc sao kê. Hãy nhờ kỹ thuật.",
            PickFile = "Hãy chọn một tệp có nội dung.",
            Gone = "Bản xem trước không còn. Hãy chọn lại tệp.",
            Files = "Các tệp đã nhập",
            NoFiles = "Chưa nhập tệp nào.",
            NotFinished = "nhập dở, hãy tải lại tệp này",
            Preview = "Xem trước sao kê",
            PreviewHint = "Chưa lưu gì. Kiểm tra rồi nhập.",
            Known = "Tệp này đã nhập rồi. Nhập lại cũng không thay đổi gì.",
            Import = "Nhập lại",
            ImportGood = count => $"Nhập {count} dòng",
            Imported = (good, bad) => bad == 0 ? $"Đã nhập {good} dòng." : $"Đã nhập {good} dòng; {bad} dòng lỗi.",
            Good = "Dòng mới",
            Repeated = "Dòng đã có",
            Bad = "Dòng lỗi",
            Skipped = "Dòng bỏ qua",
            Gross = "Khách trả",
            Refunds = "Hoàn lại",
            Fee = "Phí ví",
            Net = "Thực nhận",
            Dates = "Từ ngày đến ngày",
            Days = "Ngày sẽ đối soát lại",
            NoStore = "chưa rõ quán",
            BadLines = "Dòng lỗi",
            FirstOf = (shown, all) => $"{shown} lỗi đầu trong {all}.",
            Line = "Dòng",
            Column = "Cột",
            WholeLine = "cả dòng",
            Fault = "Lỗi",
            FaultOf = code => code switch
            {
                ErrorCodes.SettlementRowBroken => "Dòng bị hỏng, không đọc được.",
                ErrorCodes.SettlementFieldMissing => "Ô này trống.",
                ErrorCodes.SettlementFieldInvalid => "Ô này không đọc được.",
                ErrorCodes.SettlementCurrencyForeign => "Không phải tiền VND.",
                ErrorCodes.SettlementAmountsDisagree => "Thực nhận không bằng số tiền trừ phí.",
                ErrorCodes.SettlementLineConflict => "Giao dịch này đã có với nội dung khác. Hãy hỏi ví.",
                _ => $"Lỗi {code}.",
            },
            Lines = "Các dòng",
            NextLines = "Các dòng tiếp theo",
            Transaction = "Mã giao dịch",
            PaidAt = "Lúc trả",
            KindOf = kind => kind == SettlementKind.Refund ? "hoàn tiền" : "thanh toán",
            UploadedAt = "Tải lên lúc",
        },
        new SettlementTexts
        {
            Title = "Settlements",
            Upload = "Upload a report",
            UploadHint = "Get the CSV file from the wallet's portal and pick it here. You see what is in it before it is imported.",
            Account = "Wallet account",
            File = "Report",
            FileHint = size => $"A CSV file of at most {size} MB.",
            Look = "Preview",
            Sending = "Sending the file",
            NoAccounts = "Nothing says yet how to read the reports of a wallet account. Ask the operator.",
            PickFile = "Pick a file that is not empty.",
            Gone = "The preview is gone. Pick the file again.",
            Files = "Imported files",
            NoFiles = "No file was imported yet.",
            NotFinished = "cut off, upload this file again",
            Preview = "Preview of the report",
            PreviewHint = "Nothing is stored yet. Look at it, then import it.",
            Known = "This file was imported before. Importing it again changes nothing.",
            Import = "Import again",
            ImportGood = count => $"Import {count} lines",
            Imported = (good, bad) => bad == 0 ? $"{good} lines imported." : $"{good} lines imported; {bad} are bad.",
            Good = "New lines",
            Repeated = "Known lines",
            Bad = "Bad lines",
            Skipped = "Left out",
            Gross = "Paid by guests",
            Refunds = "Refunds",
            Fee = "Wallet fee",
            Net = "Paid out",
            Dates = "First and last date",
            Days = "Days that are reconciled again",
            NoStore = "store unknown",
            BadLines = "Bad lines",
            FirstOf = (shown, all) => $"The first {shown} of {all}.",
            Line = "Line",
            Column = "Column",
            WholeLine = "whole line",
            Fault = "What is wrong",
            FaultOf = code => code switch
            {
                ErrorCodes.SettlementRowBroken => "The line is broken and cannot be read.",
                ErrorCodes.SettlementFieldMissing => "The field is empty.",
                ErrorCodes.SettlementFieldInvalid => "The field cannot be read.",
                ErrorCodes.SettlementCurrencyForeign => "It is not VND.",
                ErrorCodes.SettlementAmountsDisagree => "What is paid out is not the amount less the fee.",
                ErrorCodes.SettlementLineConflict => "The transaction is known with other content. Ask the wallet.",
                _ => $"Error {code}.",
            },
            Lines = "Lines",
            NextLines = "Next lines",
            Transaction = "Transaction",
            PaidAt = "Paid at",
            KindOf = kind => kind == SettlementKind.Refund ? "refund" : "payment",
            UploadedAt = "Uploaded at",
        });
}
