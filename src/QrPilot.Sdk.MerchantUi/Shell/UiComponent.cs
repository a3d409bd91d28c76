using Microsoft.AspNetCore.Components;

namespace QrPilot.Sdk.MerchantUi.Shell;

/// <summary>What every page and part of a page begins with. Razor makes components public; nobody outside needs them.</summary>
public abstract class UiComponent : ComponentBase
{
    /// <summary>What the page is drawn from.</summary>
    [Inject]
    private protected UiView View { get; set; } = null!;

    /// <summary>What this page shows.</summary>
    private protected TModel Get<TModel>() => (TModel)View.Model!;

    /// <summary>The texts of a feature in the reader's language.</summary>
    private protected TTexts Text<TTexts>(Texts.Bilingual<TTexts> texts) => texts[View.Language];
}
