using Microsoft.AspNetCore.Components;
using QrPilot.Sdk.MerchantUi.Shell;

namespace QrPilot.Sdk.MerchantUi.Forms;

/// <summary>What the fields of forms have in common.</summary>
public abstract class FieldComponent : UiComponent
{
    /// <summary>The name under which it is sent.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What it is called.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>A sentence below the name.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [CascadingParameter(Name = "FormName")]
    private protected string FormName { get; set; } = "main";

    private protected string Id => $"f-{FormName}-{Name}";

    /// <summary>What is wrong with it, or null.</summary>
    private protected string? Error => View.Form.ErrorIn(FormName, Name);

    /// <summary>What was typed, where the form was sent and refused.</summary>
    private protected string? Typed => View.Form.TypedIn(FormName, Name);

    private protected string? Invalid => Error is null ? null : "true";

    private protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => Id + "-hint",
        (null, not null) => Id + "-error",
        _ => $"{Id}-hint {Id}-error",
    };
}
