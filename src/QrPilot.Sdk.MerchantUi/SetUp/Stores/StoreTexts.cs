using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.MerchantUi.Texts;

namespace QrPilot.Sdk.MerchantUi.SetUp.Stores;

/// <summary>The texts of setting up stores.</summary>
internal sealed record StoreTexts
{
    public required string Title { get; init; }

    public required string NewTitle { get; init; }

    public required string Add { get; init; }

    public required string Name { get; init; }

    public required string Code { get; init; }

    public required string CodeHint { get; init; }

    public required string CodeNotPlain { get; init; }

    public required string Kind { get; init; }

    public required Func<StoreKind, string> KindOf { get; init; }

    public required string Details { get; init; }

    public required string TimeZone { get; init; }

    public required string UnknownTimeZone { get; init; }

    public required string CutOver { get; init; }

    public required string CutOverHint { get; init; }

    public required string Account { get; init; }

    public required string AccountHint { get; init; }

    public required string Blind { get; init; }

    public required string BlindHint { get; init; }

    public required Func<string, string> Added { get; init; }

    public required Func<string, string> Changed { get; init; }

    public static Bilingual<StoreTexts> All { get; } = new(
        new StoreTexts
        {
            Title = "Quán",
            NewTitle = "Thêm quán",
            Add = "Thêm quán",
            Name = "Tên quán",
            Code = "Mã quán",
            CodeHint = "Ngắn, không dấu, ví dụ Q1. Mã này có trong địa chỉ trang.",
            CodeNotPlain = "Chỉ dùng chữ không dấu, số, dấu - và _.",
            Kind = "Loại quán",
            KindOf = kind => kind switch { StoreKind.CoffeeShop => "Quán cà phê", StoreKind.Restaurant => "Nhà hàng", _ => "Chi nhánh của chuỗi" },
            Details = "Ngày bán, ví và két",
            TimeZone = "Múi giờ",
            UnknownTimeZone = "Không có múi giờ này. Ở Việt Nam là Asia/Ho_Chi_Minh.",
            CutOver = "Sang ngày mới lúc",
            CutOverHint = "Khách trả tiền trước giờ này tính vào ngày hôm trước.",
            Account = "Tên tài khoản ví",
            AccountHint = "Tiền của quán vào tài khoản ví có tên này.",
            Blind = "Đếm két mà không thấy số tiền phải có",
            BlindHint = "Thu ngân đếm xong mới biết thừa hay thiếu.",
            Added = name => $"Đã thêm {name}.",
            Changed = name => $"Đã lưu {name}.",
        },
        new StoreTexts
        {
            Title = "Stores",
            NewTitle = "Add a store",
            Add = "Add store",
            Name = "Name of the store",
            Code = "Store code",
            CodeHint = "Short and plain, for example Q1. It stands in the addresses of pages.",
            CodeNotPlain = "Use plain letters, digits, - and _ only.",
            Kind = "Kind of store",
            KindOf = kind => kind switch { StoreKind.CoffeeShop => "Coffee shop", StoreKind.Restaurant => "Restaurant", _ => "Branch of a chain" },
            Details = "Business day, wallet and drawer",
            TimeZone = "Time zone",
            UnknownTimeZone = "There is no such time zone. In Vietnam it is Asia/Ho_Chi_Minh.",
            CutOver = "A new day begins at",
            CutOverHint = "What guests pay before this hour counts for the day before.",
            Account = "Name of the wallet account",
            AccountHint = "The store's money goes to the wallet account of this name.",
            Blind = "Count the drawer without seeing what must be in it",
            BlindHint = "Cashiers learn of a difference after they have counted.",
            Added = name => $"{name} was added.",
            Changed = name => $"{name} was saved.",
        });
}
