using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Texts;

namespace QrPilot.Sdk.MerchantUi.SetUp.Keys;

/// <summary>The texts of API keys.</summary>
internal sealed record KeyTexts
{
    public required string Title { get; init; }

    public required string None { get; init; }

    public required string Add { get; init; }

    public required string Name { get; init; }

    public required string NameHint { get; init; }

    public required string Scopes { get; init; }

    public required string NoScope { get; init; }

    public required Func<ApiScopes, string> ScopeOf { get; init; }

    public required Func<string, string> Since { get; init; }

    public required string Revoke { get; init; }

    public required string RevokeHint { get; init; }

    public required Func<string, string> RevokedSince { get; init; }

    public required Func<string, string> Revoked { get; init; }

    public required string NewTitle { get; init; }

    public required Func<string, string> NewHint { get; init; }

    public required string Secret { get; init; }

    public static Bilingual<KeyTexts> All { get; } = new(
        new KeyTexts
        {
            Title = "Khóa API",
            None = "Chưa có khóa nào. Máy POS và phần mềm khác cần khóa để gửi đơn và đọc dữ liệu.",
            Add = "Tạo khóa",
            Name = "Tên khóa",
            NameHint = "Máy hoặc phần mềm dùng khóa này, ví dụ POS quầy 1.",
            Scopes = "Được phép",
            NoScope = "Chọn ít nhất một quyền.",
            ScopeOf = scope => scope switch
            {
                ApiScopes.Ingest => "Gửi đơn, thanh toán và tiền mặt",
                ApiScopes.Read => "Đọc dữ liệu",
                ApiScopes.Ops => "Làm việc của nhân viên",
                _ => "Toàn quyền, kể cả thiết lập",
            },
            Since = time => $"Tạo {time}",
            Revoke = "Thu hồi",
            RevokeHint = "Máy đang dùng khóa này sẽ mất kết nối ngay. Không lấy lại được.",
            RevokedSince = time => $"Đã thu hồi {time}",
            Revoked = name => $"Đã thu hồi khóa {name}.",
            NewTitle = "Khóa mới",
            NewHint = name => $"Chép khóa này vào {name} ngay bây giờ. Rời trang này sẽ không xem lại được.",
            Secret = "Khóa",
        },
        new KeyTexts
        {
            Title = "API keys",
            None = "There is no key yet. Tills and other software need one to send orders and read data.",
            Add = "Make key",
            Name = "Name of the key",
            NameHint = "The machine or software that uses it, for example Till 1.",
            Scopes = "It may",
            NoScope = "Pick at least one.",
            ScopeOf = scope => scope switch
            {
                ApiScopes.Ingest => "Send orders, payments and cash",
                ApiScopes.Read => "Read data",
                ApiScopes.Ops => "Do what staff do",
                _ => "Everything, set-up included",
            },
            Since = time => $"Made {time}",
            Revoke = "Revoke",
            RevokeHint = "Whatever uses this key is cut off at once. It cannot be taken back.",
            RevokedSince = time => $"Revoked {time}",
            Revoked = name => $"The key {name} was revoked.",
            NewTitle = "New key",
            NewHint = name => $"Copy this key into {name} now. It cannot be seen again after you leave this page.",
            Secret = "Key",
        });
}
