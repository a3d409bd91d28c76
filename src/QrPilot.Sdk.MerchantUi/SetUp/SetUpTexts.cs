using QrPilot.Sdk.MerchantUi.Texts;

namespace QrPilot.Sdk.MerchantUi.SetUp;

/// <summary>The texts of the first page of set-up.</summary>
internal sealed record SetUpTexts
{
    public required string Title { get; init; }

    public required string FirstStore { get; init; }

    public required string AddStore { get; init; }

    public required string Ready { get; init; }

    public required string NotReady { get; init; }

    public required string Tables { get; init; }

    public required string Menu { get; init; }

    public required string Wallet { get; init; }

    public required string Codes { get; init; }

    public required string Missing { get; init; }

    public required Func<int, string> HasTables { get; init; }

    public required Func<int, string> HasItems { get; init; }

    public required string HasWallet { get; init; }

    public required string HasPrinted { get; init; }

    public required string NotPrinted { get; init; }

    public required string Shared { get; init; }

    public required string Stores { get; init; }

    public required string Staff { get; init; }

    public required string Accounts { get; init; }

    public required string Keys { get; init; }

    public required string StoresHint { get; init; }

    public required string StaffHint { get; init; }

    public required string AccountsHint { get; init; }

    public required string KeysHint { get; init; }

    public static Bilingual<SetUpTexts> All { get; } = new(
        new SetUpTexts
        {
            Title = "Thiết lập",
            FirstStore = "Chưa có quán nào. Bắt đầu bằng tên quán.",
            AddStore = "Thêm quán",
            Ready = "Sẵn sàng đón khách",
            NotReady = "Còn thiếu",
            Tables = "Bàn",
            Menu = "Thực đơn",
            Wallet = "Tài khoản ví",
            Codes = "In mã QR",
            Missing = "Chưa có",
            HasTables = count => $"{count} bàn",
            HasItems = count => $"{count} món",
            HasWallet = "Đã nối",
            HasPrinted = "Đã mở trang in",
            NotPrinted = "Chưa in",
            Shared = "Chung cho các quán",
            Stores = "Quán",
            Staff = "Nhân viên",
            Accounts = "Tài khoản ví",
            Keys = "Khóa API",
            StoresHint = "Tên, mã, giờ sang ngày mới",
            StaffHint = "Ai làm ở đâu và được làm gì",
            AccountsHint = "MoMo, VNPay, ZaloPay",
            KeysHint = "Cho máy POS và phần mềm khác",
        },
        new SetUpTexts
        {
            Title = "Set-up",
            FirstStore = "There is no store yet. Begin with its name.",
            AddStore = "Add store",
            Ready = "Ready for guests",
            NotReady = "Not complete",
            Tables = "Tables",
            Menu = "Menu",
            Wallet = "Wallet account",
            Codes = "Print QR codes",
            Missing = "Missing",
            HasTables = count => count == 1 ? "1 table" : $"{count} tables",
            HasItems = count => count == 1 ? "1 item" : $"{count} items",
            HasWallet = "Connected",
            HasPrinted = "Print page opened",
            NotPrinted = "Not printed",
            Shared = "For all stores",
            Stores = "Stores",
            Staff = "Staff",
            Accounts = "Wallet accounts",
            Keys = "API keys",
            StoresHint = "Name, code, business day",
            StaffHint = "Who works where and may do what",
            AccountsHint = "MoMo, VNPay, ZaloPay",
            KeysHint = "For tills and other software",
        });
}
