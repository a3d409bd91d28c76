using QrPilot.Sdk.MerchantUi.Texts;

namespace QrPilot.Sdk.MerchantUi.SetUp.Tables;

/// <summary>The texts of setting up tables.</summary>
internal sealed record TableTexts
{
    public required string Title { get; init; }

    public required string None { get; init; }

    public required string Name { get; init; }

    public required string Code { get; init; }

    public required string CodeHint { get; init; }

    public required string Change { get; init; }

    public required string Picture { get; init; }

    public required string AddOne { get; init; }

    public required string AddMany { get; init; }

    public required string ManyHint { get; init; }

    public required string First { get; init; }

    public required string Last { get; init; }

    public required Func<int, string> NoRow { get; init; }

    public required Func<string, string> RenameTitle { get; init; }

    public required string RenameHint { get; init; }

    public required string Rename { get; init; }

    public required string Print { get; init; }

    public required Func<string, string> AddedOne { get; init; }

    public required Func<int, int, string> AddedMany { get; init; }

    public required Func<string, string, string> Renamed { get; init; }

    public static Bilingual<TableTexts> All { get; } = new(
        new TableTexts
        {
            Title = "Bàn",
            None = "Quán chưa có bàn.",
            Name = "Tên bàn",
            Code = "Mã đọc",
            CodeHint = "Mã đọc in dưới mã QR, để nhân viên đọc cho nhau khi cần biết đúng bàn.",
            Change = "Đổi tên",
            Picture = "Tệp SVG",
            AddOne = "Thêm một bàn",
            AddMany = "Thêm nhiều bàn",
            ManyHint = "Ví dụ từ B01 đến B20. Bàn đã có thì giữ nguyên.",
            First = "Từ bàn",
            Last = "Đến bàn",
            NoRow = most => $"Hai tên phải giống nhau phần chữ và kết thúc bằng số tăng dần, ví dụ B01 và B20. Tối đa {most} bàn mỗi lần.",
            RenameTitle = name => $"Đổi tên bàn {name}",
            RenameHint = "Mã QR đã in vẫn dùng được.",
            Rename = "Đổi tên",
            Print = "In mã QR",
            AddedOne = name => $"Đã thêm bàn {name}.",
            AddedMany = (added, known) => known == 0 ? $"Đã thêm {added} bàn." : $"Đã thêm {added} bàn; {known} bàn đã có sẵn.",
            Renamed = (from, to) => $"Bàn {from} nay là {to}.",
        },
        new TableTexts
        {
            Title = "Tables",
            None = "This store has no tables yet.",
            Name = "Table name",
            Code = "Spoken code",
            CodeHint = "The spoken code is printed below the QR code, for staff to read out when they must name the right table.",
            Change = "Rename",
            Picture = "SVG file",
            AddOne = "Add one table",
            AddMany = "Add many tables",
            ManyHint = "For example from B01 to B20. Tables that exist stay as they are.",
            First = "From table",
            Last = "To table",
            NoRow = most => $"Both names need the same letters and end in rising numbers, for example B01 and B20. At most {most} tables at once.",
            RenameTitle = name => $"Rename table {name}",
            RenameHint = "Codes that were printed stay good.",
            Rename = "Rename",
            Print = "Print QR codes",
            AddedOne = name => $"Table {name} was added.",
            AddedMany = (added, known) => known == 0 ? $"{added} tables were added." : $"{added} tables were added; {known} existed already.",
            Renamed = (from, to) => $"Table {from} is now {to}.",
        });
}
