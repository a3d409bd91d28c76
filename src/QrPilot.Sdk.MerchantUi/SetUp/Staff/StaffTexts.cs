using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.SetUp.Staff;

/// <summary>The texts of managing staff.</summary>
internal sealed record StaffTexts
{
    public required string Title { get; init; }

    public required string Add { get; init; }

    public required string NewTitle { get; init; }

    public required string Name { get; init; }

    public required string Login { get; init; }

    public required string LoginHint { get; init; }

    public required Func<int, string> NoLogin { get; init; }

    public required string Role { get; init; }

    public required Func<StaffRole, string> MayDo { get; init; }

    public required string Stores { get; init; }

    public required string StoresHint { get; init; }

    public required string NoStore { get; init; }

    public required string UnknownStore { get; init; }

    public required string AllStores { get; init; }

    public required string IsDisabled { get; init; }

    public required string NoPassword { get; init; }

    public required Func<string, string> LastSeen { get; init; }

    public required string SavedSignsOut { get; init; }

    public required string InviteTitle { get; init; }

    public required Func<string, string> InviteFor { get; init; }

    public required Func<TimeSpan, string> InviteHint { get; init; }

    public required string Link { get; init; }

    public required string NewLink { get; init; }

    public required string NewLinkHint { get; init; }

    public required string Disable { get; init; }

    public required string DisableHint { get; init; }

    public required string Enable { get; init; }

    public required Func<string, string> Added { get; init; }

    public required Func<string, string> Changed { get; init; }

    public required Func<string, string> Disabled { get; init; }

    public required Func<string, string> Enabled { get; init; }

    public static Bilingual<StaffTexts> All { get; } = new(
        new StaffTexts
        {
            Title = "Nhân viên",
            Add = "Thêm nhân viên",
            NewTitle = "Thêm nhân viên",
            Name = "Họ tên",
            Login = "Tên đăng nhập",
            LoginHint = "Ví dụ số điện thoại hoặc email. Viết liền, không có khoảng trắng.",
            NoLogin = min => $"Ít nhất {min} ký tự, viết liền.",
            Role = "Vai trò",
            MayDo = role => role switch
            {
                StaffRole.Owner => "Chủ quán: làm mọi việc ở mọi quán",
                StaffRole.Manager => "Quản lý: đối soát, hủy, xem báo cáo",
                _ => "Thu ngân: phục vụ bàn, thu tiền, đếm két",
            },
            Stores = "Làm ở quán",
            StoresHint = "Chủ quán làm ở mọi quán nên không cần chọn.",
            NoStore = "Chọn ít nhất một quán.",
            UnknownStore = "Không có quán này. Hãy tải lại trang.",
            AllStores = "Mọi quán",
            IsDisabled = "Đã khóa",
            NoPassword = "Chưa đặt mật khẩu",
            LastSeen = time => $"Đăng nhập {time}",
            SavedSignsOut = "Đổi vai trò hoặc quán thì người này phải đăng nhập lại.",
            InviteTitle = "Đường dẫn đặt mật khẩu",
            InviteFor = name => $"Gửi đường dẫn này cho {name}. Ai có đường dẫn cũng đặt được mật khẩu, nên chỉ gửi riêng.",
            InviteHint = time => $"Dùng một lần, hết hạn sau {time.TotalHours:0} giờ. Rời trang này sẽ không xem lại được.",
            Link = "Đường dẫn",
            NewLink = "Tạo đường dẫn mới",
            NewLinkHint = "Khi quên mật khẩu, hoặc đường dẫn trước đã hết hạn.",
            Disable = "Khóa tài khoản",
            DisableHint = "Người này bị đăng xuất ngay và không vào được nữa. Có thể mở lại.",
            Enable = "Mở lại tài khoản",
            Added = name => $"Đã thêm {name}.",
            Changed = name => $"Đã lưu {name}.",
            Disabled = name => $"Đã khóa tài khoản của {name}.",
            Enabled = name => $"Đã mở lại tài khoản của {name}.",
        },
        new StaffTexts
        {
            Title = "Staff",
            Add = "Add staff",
            NewTitle = "Add a staff member",
            Name = "Name",
            Login = "Login",
            LoginHint = "For example a phone number or an e-mail address. No blanks.",
            NoLogin = min => $"At least {min} characters, and no blanks.",
            Role = "Role",
            MayDo = role => role switch
            {
                StaffRole.Owner => "Owner: everything, in all stores",
                StaffRole.Manager => "Manager: reconciles, voids, sees reports",
                _ => "Cashier: serves tables, takes cash, counts the drawer",
            },
            Stores = "Works in",
            StoresHint = "Owners work in all stores; no need to pick.",
            NoStore = "Pick at least one store.",
            UnknownStore = "There is no such store. Load the page again.",
            AllStores = "All stores",
            IsDisabled = "Disabled",
            NoPassword = "No password yet",
            LastSeen = time => $"Signed in {time}",
            SavedSignsOut = "Another role or other stores sign this person out.",
            InviteTitle = "Link to set a password",
            InviteFor = name => $"Send this link to {name}. Whoever has it can set the password, so send it privately.",
            InviteHint = time => $"Good once, for {time.TotalHours:0} hours. It cannot be seen again after you leave this page.",
            Link = "Link",
            NewLink = "Make a new link",
            NewLinkHint = "For a forgotten password, or when the last link has expired.",
            Disable = "Disable",
            DisableHint = "The person is signed out at once and cannot come back. You can enable the account again.",
            Enable = "Enable again",
            Added = name => $"{name} was added.",
            Changed = name => $"{name} was saved.",
            Disabled = name => $"{name} was disabled.",
            Enabled = name => $"{name} was enabled.",
        });
}
