using QrPilot.Sdk.MerchantUi.Texts;

namespace QrPilot.Sdk.MerchantUi.SetUp.Sheets;

/// <summary>The texts around the signs. What stands on a sign is in both languages, whoever prints it.</summary>
internal sealed record SheetTexts
{
    public required string Title { get; init; }

    public required string Hint { get; init; }

    public required string PerPage { get; init; }

    public required Func<int, string> Size { get; init; }

    public required string Print { get; init; }

    public required string None { get; init; }

    public required string AddTables { get; init; }

    public required Func<string, string> CodeOf { get; init; }

    /// <summary>The sentence on the sign.</summary>
    public required string Instruction { get; init; }

    public static Bilingual<SheetTexts> All { get; } = new(
        new SheetTexts
        {
            Title = "In mã QR",
            Hint = "In ra giấy A4, tỷ lệ 100%, rồi cắt theo đường đứt. Sau khi dán, hãy quét thử một mã.",
            PerPage = "Số mã mỗi trang",
            Size = count => count switch { 2 => "2 mã, để bàn", 6 => "6 mã, dán bàn", _ => $"{count} mã, nhỏ" },
            Print = "In",
            None = "Quán chưa có bàn nên chưa có mã để in.",
            AddTables = "Thêm bàn",
            CodeOf = name => $"Mã QR của bàn {name}",
            Instruction = "Quét mã để xem thực đơn, gọi món và thanh toán",
        },
        new SheetTexts
        {
            Title = "Print QR codes",
            Hint = "Print on A4 at 100%, then cut along the dashes. When they are in place, scan one to try.",
            PerPage = "Codes a page",
            Size = count => count switch { 2 => "2, to stand", 6 => "6, to stick on", _ => $"{count}, small" },
            Print = "Print",
            None = "This store has no tables yet, so there is no code to print.",
            AddTables = "Add tables",
            CodeOf = name => $"QR code of table {name}",
            Instruction = "Scan to see the menu, order and pay",
        });
}
