using QrPilot.Sdk.Cash;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Close;

/// <summary>What stands on the pages of the drawer and the close.</summary>
internal sealed record CloseTexts
{
    public required string Title { get; init; }

    public required string Drawer { get; init; }

    public required Func<DrawerEntryKind, string> KindOf { get; init; }

    public required string CashSales { get; init; }

    public required string Expected { get; init; }

    public required string Blind { get; init; }

    public required string NoEntries { get; init; }

    public required string Enter { get; init; }

    public required string EnterHint { get; init; }

    public required string Kind { get; init; }

    public required string Amount { get; init; }

    public required string Note { get; init; }

    public required string NoteHint { get; init; }

    public required string Save { get; init; }

    public required Func<string, VndAmount, string> Entered { get; init; }

    public required string Count { get; init; }

    public required string CountHint { get; init; }

    public required string Counted { get; init; }

    public required string CountNote { get; init; }

    public required string CountNoteHint { get; init; }

    public required string CloseDay { get; init; }

    public required string WithoutCount { get; init; }

    public required string WithoutCountHint { get; init; }

    public required Func<int, string> OpenTables { get; init; }

    public required Func<int, VndAmount, string> Unresolved { get; init; }

    public required string Unchecked { get; init; }

    public required string Final { get; init; }

    public required Func<int, string> Number { get; init; }

    public required Func<VndAmount, string> Difference { get; init; }

    public required string Exact { get; init; }

    public required string NotCounted { get; init; }

    public required Func<string, string, string> ClosedBy { get; init; }

    public required string OpenZ { get; init; }

    public required string Print { get; init; }

    public required Func<int, string> ZTitle { get; init; }

    public required string BusinessDate { get; init; }

    public required string ClosedAt { get; init; }

    public required string By { get; init; }

    public required string Sales { get; init; }

    public required string Bills { get; init; }

    public required string BillSum { get; init; }

    public required string Money { get; init; }

    public required string MoneySum { get; init; }

    public required string Matched { get; init; }

    public required string Listed { get; init; }

    public required string Tenders { get; init; }

    public required string Exceptions { get; init; }

    public required string Resolved { get; init; }

    public required string Left { get; init; }

    public required string AtRisk { get; init; }

    public required string DifferenceLabel { get; init; }

    public required string Signature { get; init; }

    public required string ByCredential { get; init; }

    public required Func<int, string> Records { get; init; }

    public required string ByKey { get; init; }

    public required Func<int, string> Done { get; init; }

    public static Bilingual<CloseTexts> All { get; } = new(
        new CloseTexts
        {
            Title = "Chốt ngày",
            Drawer = "Két tiền",
            KindOf = kind => kind switch { DrawerEntryKind.OpeningFloat => "Tiền đầu ngày", DrawerEntryKind.PaidIn => "Bỏ thêm vào két", _ => "Lấy ra khỏi két" },
            CashSales = "Thu tiền mặt",
            Expected = "Phải có trong két",
            Blind = "Quán đếm két không xem trước số phải có. Số lệch hiện ra sau khi chốt.",
            NoEntries = "Chưa ghi tiền đầu ngày.",
            Enter = "Ghi vào két",
            EnterHint = "Tiền lẻ đầu ngày, tiền bỏ thêm, hoặc tiền lấy ra để mua đá, nộp ngân hàng.",
            Kind = "Loại",
            Amount = "Số tiền",
            Note = "Ghi chú",
            NoteHint = "Không bắt buộc, ví dụ: mua đá.",
            Save = "Ghi lại",
            Entered = (kind, amount) => $"Đã ghi: {kind}, {amount}.",
            Count = "Đếm két",
            CountHint = "Đếm tất cả tiền mặt đang có trong két, kể cả tiền đầu ngày.",
            Counted = "Số tiền đếm được",
            CountNote = "Ghi chú khi lệch",
            CountNoteHint = "Không bắt buộc, ví dụ: thối nhầm.",
            CloseDay = "Chốt ngày",
            WithoutCount = "Chốt mà không đếm két",
            WithoutCountHint = "Chỉ dùng khi không thể đếm. Bản chốt sẽ ghi là chưa đếm.",
            OpenTables = count => $"{count} bàn còn khách. Nếu chốt bây giờ, phần chưa trả của họ sẽ thành hóa đơn chưa trả.",
            Unresolved = (count, amount) => $"Còn {count} mục chưa xử lý, {amount} có rủi ro.",
            Unchecked = "Có thay đổi chưa đối soát.",
            Final = "Chốt rồi thì không mở lại được. Tiền về sau sẽ được ghi riêng.",
            Number = number => $"Đã chốt, số {number}",
            Difference = amount => amount < VndAmount.Zero ? $"Thiếu {amount.Abs()}" : $"Thừa {amount}",
            Exact = "Két đủ, không lệch.",
            NotCounted = "Chưa đếm két",
            ClosedBy = (who, when) => $"{who} chốt lúc {when}",
            OpenZ = "Xem và in bản chốt",
            Print = "In",
            ZTitle = number => $"Bản chốt ngày số {number}",
            BusinessDate = "Ngày bán hàng",
            ClosedAt = "Chốt lúc",
            By = "Người chốt",
            Sales = "Bán hàng",
            Bills = "Số hóa đơn",
            BillSum = "Tổng hóa đơn",
            Money = "Tiền",
            MoneySum = "Tổng tiền đã nhận",
            Matched = "Đã khớp",
            Listed = "Chưa khớp",
            Tenders = "Theo cách trả",
            Exceptions = "Mục không khớp",
            Resolved = "Đã xử lý",
            Left = "Còn ghi trong sổ",
            AtRisk = "Có rủi ro",
            DifferenceLabel = "Chênh lệch",
            Signature = "Ký tên",
            ByCredential = "Ai thu tiền mặt",
            Records = count => $"{count} phiếu",
            ByKey = "Khóa API",
            Done = number => $"Đã chốt ngày, số {number}.",
        },
        new CloseTexts
        {
            Title = "Close the day",
            Drawer = "Drawer",
            KindOf = kind => kind switch { DrawerEntryKind.OpeningFloat => "Opening float", DrawerEntryKind.PaidIn => "Put in", _ => "Taken out" },
            CashSales = "Cash taken",
            Expected = "Must be in the drawer",
            Blind = "This store counts without seeing what must come out. The difference shows after the close.",
            NoEntries = "No opening float was entered.",
            Enter = "Enter into the drawer",
            EnterHint = "Change at the start of the day, money put in, or money taken out for ice or the bank.",
            Kind = "Kind",
            Amount = "Amount",
            Note = "Note",
            NoteHint = "Not needed, for example: bought ice.",
            Save = "Enter",
            Entered = (kind, amount) => $"Entered: {kind}, {amount}.",
            Count = "Count the drawer",
            CountHint = "Count all the cash that lies in the drawer, the opening float too.",
            Counted = "Amount counted",
            CountNote = "Note about a difference",
            CountNoteHint = "Not needed, for example: gave wrong change.",
            CloseDay = "Close the day",
            WithoutCount = "Close without counting",
            WithoutCountHint = "Only where nobody can count. The close will say so.",
            OpenTables = count => count == 1
                ? "1 table still has guests. If you close now, what they have not paid becomes a bill not paid."
                : $"{count} tables still have guests. If you close now, what they have not paid becomes bills not paid.",
            Unresolved = (count, amount) => $"{count} items are not dealt with, {amount} at risk.",
            Unchecked = "Something has changed and was not reconciled.",
            Final = "A close is never opened again. Money that comes later is listed apart.",
            Number = number => $"Closed, number {number}",
            Difference = amount => amount < VndAmount.Zero ? $"{amount.Abs()} short" : $"{amount} over",
            Exact = "The drawer is exact.",
            NotCounted = "Not counted",
            ClosedBy = (who, when) => $"Closed by {who} at {when}",
            OpenZ = "See and print the Z report",
            Print = "Print",
            ZTitle = number => $"Z report number {number}",
            BusinessDate = "Business date",
            ClosedAt = "Closed at",
            By = "Closed by",
            Sales = "Sales",
            Bills = "Bills",
            BillSum = "Sum of the bills",
            Money = "Money",
            MoneySum = "Sum of the money",
            Matched = "Matched",
            Listed = "Not matched",
            Tenders = "By tender",
            Exceptions = "Exceptions",
            Resolved = "Dealt with",
            Left = "Listed in the books",
            AtRisk = "At risk",
            DifferenceLabel = "Difference",
            Signature = "Signature",
            ByCredential = "Who took cash",
            Records = count => count == 1 ? "1 record" : $"{count} records",
            ByKey = "API key",
            Done = number => $"The day is closed, number {number}.",
        });
}
