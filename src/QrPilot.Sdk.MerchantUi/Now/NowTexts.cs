using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>The texts of the tables' pages.</summary>
internal sealed record NowTexts
{
    public required string Title { get; init; }

    public required string Free { get; init; }

    public required string Seated { get; init; }

    public required string Owing { get; init; }

    public required string PaidNotClosed { get; init; }

    public required string ClosedNotPaid { get; init; }

    public required string ClosedNotPaidHint { get; init; }

    public required string OpenTables { get; init; }

    public required string ToPay { get; init; }

    public required string Rest { get; init; }

    public required string Paid { get; init; }

    public required string Bill { get; init; }

    public required string Since { get; init; }

    public required string Minutes { get; init; }

    public required string Hours { get; init; }

    public required string NotLive { get; init; }

    public required string NoTables { get; init; }

    public required string AddTables { get; init; }

    public required Func<string, string> Table { get; init; }

    public required string OpenTable { get; init; }

    public required string RecordCash { get; init; }

    public required string Amount { get; init; }

    public required string Given { get; init; }

    public required string GivenHint { get; init; }

    public required string CloseTable { get; init; }

    public required string CloseUnpaid { get; init; }

    public required string VoidTable { get; init; }

    public required string VoidHint { get; init; }

    public required string Reason { get; init; }

    public required string Note { get; init; }

    public required string Ordered { get; init; }

    public required string NothingOrdered { get; init; }

    public required string Payments { get; init; }

    public required string Cash { get; init; }

    public required string Voided { get; init; }

    public required string VoidCash { get; init; }

    public required string Unpaid { get; init; }

    public required Func<string, string> Opened { get; init; }

    public required Func<string, string> Closed { get; init; }

    public required Func<string, string> VoidedTable { get; init; }

    public required Func<VndAmount, string> Recorded { get; init; }

    public required Func<VndAmount, VndAmount, string> RecordedWithChange { get; init; }

    public required Func<VndAmount, string> CashVoided { get; init; }

    public required string Waiting { get; init; }

    public required string Succeeded { get; init; }

    public required string Failed { get; init; }

    public required string UndoneReason { get; init; }

    public static Bilingual<NowTexts> All { get; } = new(
        new NowTexts
        {
            Title = "Hiện tại",
            Free = "Trống",
            Seated = "Có khách",
            Owing = "Chưa trả",
            PaidNotClosed = "Đã trả, chưa đóng",
            ClosedNotPaid = "Đã đóng nhưng chưa trả đủ",
            ClosedNotPaidHint = "Nếu khách đã trả tiền mặt, hãy ghi lại để cuối ngày khớp sổ.",
            OpenTables = "Bàn đang mở",
            ToPay = "Còn phải thu",
            Rest = "Còn lại",
            Paid = "Đã trả",
            Bill = "Hóa đơn",
            Since = "Từ",
            Minutes = "phút",
            Hours = "giờ",
            NotLive = "Mất kết nối. Số liệu có thể đã cũ; đang thử nối lại.",
            NoTables = "Quán này chưa có bàn.",
            AddTables = "Thêm bàn",
            Table = name => $"Bàn {name}",
            OpenTable = "Mở bàn",
            RecordCash = "Thu tiền mặt",
            Amount = "Số tiền thu",
            Given = "Khách đưa",
            GivenHint = "Không bắt buộc. Điền để tính tiền thối.",
            CloseTable = "Đóng bàn",
            CloseUnpaid = "Đóng khi chưa trả đủ",
            VoidTable = "Hủy bàn",
            VoidHint = "Dùng khi mở nhầm. Bàn đã có tiền thì không hủy được.",
            Reason = "Lý do",
            Note = "Ghi chú",
            Ordered = "Món đã gọi",
            NothingOrdered = "Chưa gọi món.",
            Payments = "Thanh toán qua ví",
            Cash = "Tiền mặt",
            Voided = "đã hủy",
            VoidCash = "Hủy phiếu thu",
            Unpaid = "Chưa trả đủ",
            Opened = name => $"Đã mở bàn {name}.",
            Closed = name => $"Đã đóng bàn {name}.",
            VoidedTable = name => $"Đã hủy bàn {name}.",
            Recorded = amount => $"Đã thu {amount} tiền mặt.",
            RecordedWithChange = (amount, change) => $"Đã thu {amount} tiền mặt. Thối lại {change}.",
            CashVoided = amount => $"Đã hủy phiếu thu {amount}.",
            Waiting = "đang chờ",
            Succeeded = "thành công",
            Failed = "không thành công",
            UndoneReason = "Hoàn tác ngay sau khi ghi",
        },
        new NowTexts
        {
            Title = "Now",
            Free = "Free",
            Seated = "Guests",
            Owing = "To pay",
            PaidNotClosed = "Paid, not closed",
            ClosedNotPaid = "Closed but not paid in full",
            ClosedNotPaidHint = "If the guests paid in cash, record it, so that the books agree tonight.",
            OpenTables = "Open tables",
            ToPay = "Still to collect",
            Rest = "Rest",
            Paid = "Paid",
            Bill = "Bill",
            Since = "Since",
            Minutes = "min",
            Hours = "h",
            NotLive = "The connection is lost. These figures may be old; trying again.",
            NoTables = "This store has no tables yet.",
            AddTables = "Add tables",
            Table = name => $"Table {name}",
            OpenTable = "Open table",
            RecordCash = "Take cash",
            Amount = "Amount taken",
            Given = "Guest gave",
            GivenHint = "Not needed. Fill it in to see the change.",
            CloseTable = "Close table",
            CloseUnpaid = "Close without full payment",
            VoidTable = "Void table",
            VoidHint = "For a table opened by mistake. One that has money cannot be voided.",
            Reason = "Reason",
            Note = "Note",
            Ordered = "Ordered",
            NothingOrdered = "Nothing was ordered yet.",
            Payments = "Wallet payments",
            Cash = "Cash",
            Voided = "voided",
            VoidCash = "Void this record",
            Unpaid = "Not paid in full",
            Opened = name => $"Table {name} is open.",
            Closed = name => $"Table {name} is closed.",
            VoidedTable = name => $"Table {name} was voided.",
            Recorded = amount => $"{amount} in cash recorded.",
            RecordedWithChange = (amount, change) => $"{amount} in cash recorded. Give back {change}.",
            CashVoided = amount => $"The record of {amount} was voided.",
            Waiting = "waiting",
            Succeeded = "succeeded",
            Failed = "failed",
            UndoneReason = "Taken back right after it was recorded",
        });
}
