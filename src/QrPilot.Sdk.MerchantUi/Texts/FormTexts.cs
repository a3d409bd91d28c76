using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.Texts;

/// <summary>What is said about input.</summary>
internal sealed record FormTexts
{
    public required string Required { get; init; }

    public required Func<int, string> TooLong { get; init; }

    public required string NotReadable { get; init; }

    public required string NotAnAmount { get; init; }

    public required Func<VndAmount, VndAmount, string> AmountBetween { get; init; }

    public required Func<int, int, string> NotANumber { get; init; }

    public required string PickOne { get; init; }

    public required string Stale { get; init; }

    public required string Summary { get; init; }

    public required string Copy { get; init; }

    public required string Copied { get; init; }

    public static Bilingual<FormTexts> All { get; } = new(
        new FormTexts
        {
            Required = "Vui lòng nhập mục này.",
            TooLong = max => $"Tối đa {max} ký tự.",
            NotReadable = "Có ký tự không đọc được.",
            NotAnAmount = "Nhập số tiền bằng đồng, ví dụ 125.000.",
            AmountBetween = (min, max) => $"Số tiền từ {min} đến {max}.",
            NotANumber = (min, max) => $"Nhập số nguyên từ {min} đến {max}.",
            PickOne = "Vui lòng chọn một mục.",
            Stale = "Trang đã mở quá lâu. Hãy kiểm tra và gửi lại.",
            Copy = "Chép",
            Copied = "Đã chép",
            Summary = "Chưa lưu được. Hãy sửa các mục bên dưới.",
        },
        new FormTexts
        {
            Required = "Please fill this in.",
            TooLong = max => $"At most {max} characters.",
            NotReadable = "It has characters that cannot be read.",
            NotAnAmount = "Type an amount in đồng, for example 125.000.",
            AmountBetween = (min, max) => $"An amount from {min} to {max}.",
            NotANumber = (min, max) => $"A whole number from {min} to {max}.",
            PickOne = "Please pick one.",
            Stale = "The page was open for too long. Check it and send it again.",
            Copy = "Copy",
            Copied = "Copied",
            Summary = "Nothing was saved yet. Mend what is marked below.",
        });
}
