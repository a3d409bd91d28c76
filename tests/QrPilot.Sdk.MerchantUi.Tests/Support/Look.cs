namespace QrPilot.Sdk.MerchantUi.Tests.Support;

/// <summary>How somebody looks at the pages.</summary>
/// <param name="HasPhone">With a phone in hand (360 by 740), or else at a desk.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
/// <param name="IsDark">Whether the device prefers dark colours.</param>
internal sealed record Look(bool HasPhone = true, string Language = "vi", bool IsDark = false)
{
    /// <summary>Each size with each language and each colour, once.</summary>
    public static IReadOnlyList<Look> All { get; } = [new(), new(true, "en", true), new(false, "vi", true), new(false, "en", false)];

    /// <summary>Whether axe looks: at each size and each colour once. It takes as long as all else together, and its rules do not depend on the
    /// language.</summary>
    public bool IsForAxe => Language == "vi";

    public override string ToString() => $"{(HasPhone ? "phone" : "desk")}.{Language}.{(IsDark ? "dark" : "light")}";
}
