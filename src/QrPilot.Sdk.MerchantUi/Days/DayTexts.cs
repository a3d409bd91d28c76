using QrPilot.Sdk.MerchantUi.Texts;

namespace QrPilot.Sdk.MerchantUi.Days;

/// <summary>What stands on the choice of a day.</summary>
internal sealed record DayTexts
{
    public required string Label { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Today { get; init; }

    public required string Yesterday { get; init; }

    public required string Go { get; init; }

    public static Bilingual<DayTexts> All { get; } = new(
        new DayTexts
        {
            Label = "Ngày", Before = "Ngày trước", After = "Ngày sau", Today = "Hôm nay", Yesterday = "Hôm qua", Go = "Xem",
        },
        new DayTexts
        {
            Label = "Day", Before = "Day before", After = "Day after", Today = "Today", Yesterday = "Yesterday", Go = "Show",
        });
}
