using QrPilot.Sdk.MerchantUi.Shell;

namespace QrPilot.Sdk.MerchantUi.Texts;

/// <summary>The same texts in both languages. A text that one of them lacks does not compile.</summary>
/// <typeparam name="TTexts">A record whose members are all required.</typeparam>
/// <param name="Vietnamese">For the merchant.</param>
/// <param name="English">Beside it.</param>
internal sealed record Bilingual<TTexts>(TTexts Vietnamese, TTexts English)
{
    public TTexts this[UiLanguage language] => language == UiLanguage.English ? English : Vietnamese;
}
