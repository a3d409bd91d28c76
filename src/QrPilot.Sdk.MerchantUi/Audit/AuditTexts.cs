using QrPilot.Sdk.Audit;
using QrPilot.Sdk.MerchantUi.Texts;

namespace QrPilot.Sdk.MerchantUi.Audit;

/// <summary>The texts of the audit log.</summary>
internal sealed record AuditTexts
{
    public required string Title { get; init; }

    public required string Hint { get; init; }

    public required string When { get; init; }

    public required string Who { get; init; }

    public required string What { get; init; }

    public required string Detail { get; init; }

    public required string Everybody { get; init; }

    public required string Everything { get; init; }

    public required string AllStores { get; init; }

    public required string Day { get; init; }

    public required string Show { get; init; }

    public required string Nothing { get; init; }

    public required string Older { get; init; }

    public required string Host { get; init; }

    public required Func<string, string> Key { get; init; }

    public required string NotADate { get; init; }

    /// <summary>What an action is called, by its name.</summary>
    public required IReadOnlyDictionary<string, string> Actions { get; init; }

    public string ActionOf(string action) => Actions.TryGetValue(action, out var text) ? text : action;

    public static Bilingual<AuditTexts> All { get; } = new(
        new AuditTexts
        {
            Title = "Nhật ký",
            Hint = "Ai đã làm gì, lúc nào. Không ai sửa hay xóa được.",
            When = "Lúc",
            Who = "Ai",
            What = "Việc",
            Detail = "Chi tiết",
            Everybody = "Mọi người",
            Everything = "Mọi việc",
            AllStores = "Mọi quán",
            Day = "Ngày",
            Show = "Xem",
            Nothing = "Không có gì trong khoảng này.",
            Older = "Cũ hơn",
            Host = "Máy chủ",
            Key = name => $"Khóa API {name}",
            NotADate = "Nhập ngày như 2026-11-30.",
            Actions = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [AuditActions.SessionClosed] = "Đóng bàn",
                [AuditActions.SessionVoided] = "Hủy bàn",
                [AuditActions.CashRecorded] = "Thu tiền mặt",
                [AuditActions.CashVoided] = "Hủy phiếu thu",
                [AuditActions.DrawerEntered] = "Ghi sổ két",
                [AuditActions.DayClosed] = "Chốt ngày",
                [AuditActions.ResolutionMade] = "Xử lý chênh lệch",
                [AuditActions.ResolutionUndone] = "Hoàn tác xử lý",
                [AuditActions.SettlementImported] = "Nhập sao kê",
                [AuditActions.RefundRequested] = "Yêu cầu hoàn tiền",
                [AuditActions.KpiDeclared] = "Khai số bán",
                [AuditActions.StoreSaved] = "Lưu quán",
                [AuditActions.TableSaved] = "Lưu bàn",
                [AuditActions.MenuItemSaved] = "Lưu món",
                [AuditActions.ApiKeyIssued] = "Cấp khóa API",
                [AuditActions.ApiKeyRevoked] = "Thu hồi khóa API",
                [AuditActions.GatewayAccountSaved] = "Lưu tài khoản ví",
                [AuditActions.GatewayAccountRemoved] = "Xóa tài khoản ví",
                [AuditActions.StaffSaved] = "Lưu nhân viên",
                [AuditActions.StaffDisabled] = "Khóa nhân viên",
                [AuditActions.StaffEnabled] = "Mở lại nhân viên",
                [AuditActions.StaffInvited] = "Gửi đường dẫn mật khẩu",
                [AuditActions.StaffPasswordSet] = "Đặt mật khẩu",
                [AuditActions.StaffSignedIn] = "Đăng nhập",
                [AuditActions.StaffRefused] = "Đăng nhập sai",
                [AuditActions.StaffLocked] = "Bị khóa do sai mật khẩu",
            },
        },
        new AuditTexts
        {
            Title = "Audit log",
            Hint = "Who did what when. Nobody can change or remove it.",
            When = "When",
            Who = "Who",
            What = "What",
            Detail = "Detail",
            Everybody = "Everybody",
            Everything = "Everything",
            AllStores = "All stores",
            Day = "Day",
            Show = "Show",
            Nothing = "There is nothing in this stretch.",
            Older = "Older",
            Host = "The host",
            Key = name => $"API key {name}",
            NotADate = "Type a date like 2026-11-30.",
            Actions = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [AuditActions.SessionClosed] = "Closed a table",
                [AuditActions.SessionVoided] = "Voided a table",
                [AuditActions.CashRecorded] = "Took cash",
                [AuditActions.CashVoided] = "Voided a cash record",
                [AuditActions.DrawerEntered] = "Entered into the drawer",
                [AuditActions.DayClosed] = "Closed a day",
                [AuditActions.ResolutionMade] = "Resolved a difference",
                [AuditActions.ResolutionUndone] = "Undid a decision",
                [AuditActions.SettlementImported] = "Imported a settlement report",
                [AuditActions.RefundRequested] = "Asked for a refund",
                [AuditActions.KpiDeclared] = "Declared what was sold",
                [AuditActions.StoreSaved] = "Saved a store",
                [AuditActions.TableSaved] = "Saved a table",
                [AuditActions.MenuItemSaved] = "Saved a menu item",
                [AuditActions.ApiKeyIssued] = "Issued an API key",
                [AuditActions.ApiKeyRevoked] = "Revoked an API key",
                [AuditActions.GatewayAccountSaved] = "Saved a wallet account",
                [AuditActions.GatewayAccountRemoved] = "Removed a wallet account",
                [AuditActions.StaffSaved] = "Saved a staff member",
                [AuditActions.StaffDisabled] = "Disabled a staff member",
                [AuditActions.StaffEnabled] = "Enabled a staff member",
                [AuditActions.StaffInvited] = "Made a password link",
                [AuditActions.StaffPasswordSet] = "Set a password",
                [AuditActions.StaffSignedIn] = "Signed in",
                [AuditActions.StaffRefused] = "Signed in with a wrong password",
                [AuditActions.StaffLocked] = "Locked after wrong passwords",
            },
        });
}
