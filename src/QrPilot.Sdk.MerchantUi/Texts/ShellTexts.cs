using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Texts;

/// <summary>What stands around every page.</summary>
internal sealed record ShellTexts
{
    public required string Product { get; init; }

    public required string SkipToContent { get; init; }

    public required string MainMenu { get; init; }

    public required string Now { get; init; }

    public required string Reconcile { get; init; }

    public required string Close { get; init; }

    public required string Settlements { get; init; }

    public required string SetUp { get; init; }

    public required string Audit { get; init; }

    public required string More { get; init; }

    public required string Store { get; init; }

    public required string Stores { get; init; }

    public required string OtherLanguage { get; init; }

    public required string OtherLanguageShort { get; init; }

    public required Func<StaffRole, string> RoleOf { get; init; }

    public required string SignOut { get; init; }

    public required string Undo { get; init; }

    public required string Back { get; init; }

    public required string Save { get; init; }

    public required string Cancel { get; init; }

    public required string Home { get; init; }

    public required string NotFoundTitle { get; init; }

    public required string NotFoundSentence { get; init; }

    public required string ForbiddenTitle { get; init; }

    public required string ForbiddenSentence { get; init; }

    public required string TooManyTitle { get; init; }

    public required string TooManySentence { get; init; }

    public required string NoStores { get; init; }

    public required string NoStoresOwner { get; init; }

    public static Bilingual<ShellTexts> All { get; } = new(
        new ShellTexts
        {
            Product = "QrPilot",
            SkipToContent = "Đến nội dung chính",
            MainMenu = "Menu chính",
            Now = "Hiện tại",
            Reconcile = "Đối soát",
            Close = "Chốt ngày",
            Settlements = "Sao kê ví",
            SetUp = "Thiết lập",
            Audit = "Nhật ký",
            More = "Thêm",
            Store = "Quán",
            Stores = "Các quán",
            OtherLanguage = "English",
            OtherLanguageShort = "EN",
            RoleOf = role => role switch { StaffRole.Owner => "Chủ quán", StaffRole.Manager => "Quản lý", _ => "Thu ngân" },
            SignOut = "Đăng xuất",
            Undo = "Hoàn tác",
            Back = "Quay lại",
            Save = "Lưu",
            Cancel = "Hủy",
            Home = "Về trang đầu",
            NotFoundTitle = "Không tìm thấy",
            NotFoundSentence = "Trang này không có, hoặc không thuộc quán của bạn.",
            ForbiddenTitle = "Bạn không có quyền",
            ForbiddenSentence = "Việc này cần vai trò khác. Hãy nhờ quản lý hoặc chủ quán.",
            TooManyTitle = "Thử quá nhiều lần",
            TooManySentence = "Vui lòng đợi một phút rồi thử lại.",
            NoStores = "Bạn chưa được giao quán nào. Hãy nhờ chủ quán.",
            NoStoresOwner = "Chưa có quán nào. Hãy tạo quán đầu tiên.",
        },
        new ShellTexts
        {
            Product = "QrPilot",
            SkipToContent = "Skip to content",
            MainMenu = "Main menu",
            Now = "Now",
            Reconcile = "Reconcile",
            Close = "Close day",
            Settlements = "Settlements",
            SetUp = "Set-up",
            Audit = "Audit log",
            More = "More",
            Store = "Store",
            Stores = "Stores",
            OtherLanguage = "Tiếng Việt",
            OtherLanguageShort = "VI",
            RoleOf = role => role switch { StaffRole.Owner => "Owner", StaffRole.Manager => "Manager", _ => "Cashier" },
            SignOut = "Sign out",
            Undo = "Undo",
            Back = "Back",
            Save = "Save",
            Cancel = "Cancel",
            Home = "Go to the first page",
            NotFoundTitle = "Not found",
            NotFoundSentence = "There is no such page, or it is not of your store.",
            ForbiddenTitle = "You may not do this",
            ForbiddenSentence = "It takes another role. Ask a manager or the owner.",
            TooManyTitle = "Too many attempts",
            TooManySentence = "Please wait a minute and try again.",
            NoStores = "No store was given to you yet. Ask the owner.",
            NoStoresOwner = "There is no store yet. Make the first one.",
        });
}
