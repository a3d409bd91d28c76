using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.MerchantUi.SetUp.Accounts;

/// <summary>The texts of gateway accounts.</summary>
internal sealed record AccountTexts
{
    public required string Title { get; init; }

    public required string None { get; init; }

    public required string NotHere { get; init; }

    public required Func<string, string> Add { get; init; }

    public required string IsConfigured { get; init; }

    public required string ConfiguredHint { get; init; }

    public required string Name { get; init; }

    public required string NameHint { get; init; }

    public required Func<string, string> Label { get; init; }

    public required string SecretSet { get; init; }

    public required string SecretMissing { get; init; }

    public required Func<string, string> Forget { get; init; }

    public required string NotifyHint { get; init; }

    public required string ReturnHint { get; init; }

    /// <summary>What an address of a wallet of ours is when it is left empty.</summary>
    public required string ServerHint { get; init; }

    public required string TimeHint { get; init; }

    public required string More { get; init; }

    public required string Usual { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Notify { get; init; }

    public required Func<string, string> NotifyWhere { get; init; }

    public required string Remove { get; init; }

    public required string RemoveHint { get; init; }

    public required Func<string, string> Saved { get; init; }

    public required Func<string, string> Removed { get; init; }

    /// <summary>What is wrong with a setting; null for the account's name.</summary>
    public required Func<GatewaySetting?, string> Wrong { get; init; }

    public static Bilingual<AccountTexts> All { get; } = new(
        new AccountTexts
        {
            Title = "Tài khoản ví",
            None = "Chưa có tài khoản ví nào.",
            NotHere = "Tài khoản ví của hệ thống này do kỹ thuật cấu hình. Hãy nhờ họ thêm hoặc sửa.",
            Add = gateway => $"Thêm tài khoản {gateway}",
            IsConfigured = "Do kỹ thuật cấu hình",
            ConfiguredHint = "Không sửa được ở đây.",
            Name = "Tên tài khoản",
            NameHint = "Chữ không dấu, số, dấu - và _. Tên này phải giống tên tài khoản ví của quán, và không đổi được về sau.",
            Label = setting => setting switch
            {
                "PartnerCode" => "Mã đối tác (Partner Code)",
                "AccessKey" => "Access Key",
                "SecretKey" => "Secret Key",
                "PreviousSecretKey" => "Secret Key cũ",
                "TmnCode" => "Mã website (TmnCode)",
                "HashSecret" => "Chuỗi bí mật (HashSecret)",
                "PreviousHashSecret" => "Chuỗi bí mật cũ",
                "AppId" => "App ID",
                "Key1" => "Key 1",
                "Key2" => "Key 2",
                "PreviousKey2" => "Key 2 cũ",
                AccountModel.Endpoint => "Địa chỉ máy chủ của ví",
                AccountModel.PayAddress => "Địa chỉ trang thanh toán",
                AccountModel.ReturnUrl => "Trang khách quay về sau khi trả",
                AccountModel.NotifyUrl => "Địa chỉ nhận thông báo (IPN)",
                "ServerAddress" => "Địa chỉ IP máy chủ",
                "Language" or "Locale" => "Ngôn ngữ trang của ví",
                "OrderType" => "Loại hàng hóa",
                "PaymentLife" => "Thời hạn thanh toán",
                "AutoCapture" => "Thu tiền ngay",
                "Timeout" => "Thời gian chờ ví trả lời",
                _ => setting,
            },
            SecretSet = "Đã có. Để trống để giữ nguyên.",
            SecretMissing = "Chưa có.",
            Forget = label => $"Xóa {label}",
            NotifyHint = "Để trống để dùng địa chỉ của hệ thống này.",
            ReturnHint = "Để trống để dùng trang của hệ thống này.",
            ServerHint = "Để trống là máy chủ thử của ví, không có tiền thật. Khi bán thật, nhập địa chỉ mà ví cấp.",
            TimeHint = "Giờ:phút:giây, ví dụ 00:15:00.",
            More = "Tùy chọn thêm",
            Usual = "Mặc định",
            Yes = "Có",
            No = "Không",
            Notify = "Địa chỉ nhận thông báo (IPN)",
            NotifyWhere = gateway => $"Dán địa chỉ này vào trang quản lý của {gateway} nếu ở đó có mục IPN.",
            Remove = "Xóa tài khoản",
            RemoveHint = "Chỉ xóa được tài khoản chưa có giao dịch.",
            Saved = name => $"Đã lưu tài khoản {name}.",
            Removed = name => $"Đã xóa tài khoản {name}.",
            Wrong = setting => setting switch
            {
                null => "Chỉ dùng chữ không dấu, số, dấu - và _.",
                { Kind: GatewaySettingKind.Time } => "Nhập giờ:phút:giây, ví dụ 00:15:00.",
                { Kind: GatewaySettingKind.Secret } => "Khóa này không đọc được. Hãy nhập lại.",
                { Name: AccountModel.NotifyUrl or AccountModel.ReturnUrl or AccountModel.Endpoint or AccountModel.PayAddress } => "Nhập địa chỉ đầy đủ, không dấu, bắt đầu bằng https://.",
                _ => "Giá trị này không hợp lệ.",
            },
        },
        new AccountTexts
        {
            Title = "Wallet accounts",
            None = "There is no wallet account yet.",
            NotHere = "The wallet accounts of this system are configured by whoever runs it. Ask them.",
            Add = gateway => $"Add {gateway} account",
            IsConfigured = "Configured by the operator",
            ConfiguredHint = "It cannot be changed here.",
            Name = "Account name",
            NameHint = "Plain letters, digits, - and _. The stores name their wallet account by it, and it stays.",
            Label = setting => setting switch
            {
                "PartnerCode" => "Partner code",
                "AccessKey" => "Access key",
                "SecretKey" => "Secret key",
                "PreviousSecretKey" => "Previous secret key",
                "TmnCode" => "Website code (TmnCode)",
                "HashSecret" => "Hash secret",
                "PreviousHashSecret" => "Previous hash secret",
                "AppId" => "App ID",
                "Key1" => "Key 1",
                "Key2" => "Key 2",
                "PreviousKey2" => "Previous key 2",
                AccountModel.Endpoint => "Address of the wallet's server",
                AccountModel.PayAddress => "Address of the pay page",
                AccountModel.ReturnUrl => "Page for guests after they paid",
                AccountModel.NotifyUrl => "Address for notifications (IPN)",
                "ServerAddress" => "IP address of the server",
                "Language" or "Locale" => "Language of the wallet's page",
                "OrderType" => "Kind of goods",
                "PaymentLife" => "Time to pay",
                "AutoCapture" => "Take money at once",
                "Timeout" => "Wait for the wallet",
                _ => setting,
            },
            SecretSet = "It is set. Leave it empty to keep it.",
            SecretMissing = "Not set.",
            Forget = label => $"Remove {label}",
            NotifyHint = "Leave it empty for the address of this system.",
            ReturnHint = "Leave it empty for the page of this system.",
            ServerHint = "Left empty it is the wallet's test server, where no money is real. To sell, enter the address that the wallet gave you.",
            TimeHint = "Hours:minutes:seconds, for example 00:15:00.",
            More = "More options",
            Usual = "Usual",
            Yes = "Yes",
            No = "No",
            Notify = "Address for notifications (IPN)",
            NotifyWhere = gateway => $"Paste this address into {gateway}'s portal where it asks for an IPN.",
            Remove = "Remove account",
            RemoveHint = "Only an account without transactions can be removed.",
            Saved = name => $"The account {name} was saved.",
            Removed = name => $"The account {name} was removed.",
            Wrong = setting => setting switch
            {
                null => "Use plain letters, digits, - and _ only.",
                { Kind: GatewaySettingKind.Time } => "Type hours:minutes:seconds, for example 00:15:00.",
                { Kind: GatewaySettingKind.Secret } => "This key cannot be read. Enter it again.",
                { Name: AccountModel.NotifyUrl or AccountModel.ReturnUrl or AccountModel.Endpoint or AccountModel.PayAddress } => "Type a full plain address that begins with https://.",
                _ => "This value is no good.",
            },
        });
}
