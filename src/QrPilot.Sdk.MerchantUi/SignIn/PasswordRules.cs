namespace QrPilot.Sdk.MerchantUi.SignIn;

/// <summary>What a password must be. Pure. Length is what counts (NIST SP 800-63B, 5.1.1.2): no demands on kinds of letters.</summary>
internal static class PasswordRules
{
    public const int Min = 10;
    public const int Max = 200;

    /// <summary>What is wrong with a password, or null.</summary>
    public static string? Fault(string password, string login, SignInTexts texts) =>
        password.Length is < Min or > Max ? texts.TooShort : IsEasy(password, login) ? texts.Common : null;

    private static bool IsEasy(string password, string login)
    {
        var folded = password.ToLowerInvariant();
        return folded.Distinct().Count() < 5
            || folded.Contains(login, StringComparison.Ordinal)
            || login.Contains(folded, StringComparison.Ordinal)
            || IsRow(folded)
            || folded.Contains("password", StringComparison.Ordinal)
            || folded.Contains("matkhau", StringComparison.Ordinal)
            || folded.Contains("qrpilot", StringComparison.Ordinal);
    }

    /// <summary>Neighbours on a keyboard or in the alphabet from end to end.</summary>
    private static bool IsRow(string text) =>
        "0123456789012345678909876543210987654321".Contains(text, StringComparison.Ordinal)
        || "abcdefghijklmnopqrstuvwxyz".Contains(text, StringComparison.Ordinal)
        || "qwertyuiopasdfghjklzxcvbnm".Contains(text, StringComparison.Ordinal);
}
