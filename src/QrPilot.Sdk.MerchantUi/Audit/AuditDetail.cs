using System.Text.Json;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Cash;
using QrPilot.Sdk.MerchantUi.Close;
using QrPilot.Sdk.MerchantUi.Reconcile;
using QrPilot.Sdk.MerchantUi.Shell;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Resolutions;
using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.MerchantUi.Audit;

/// <summary>What stands beside an entry. The log keeps kinds in the words of the API; readers get them as the pages say them. Pure.</summary>
internal static class AuditDetail
{
    private const string Colon = ": ";

    public static string? Of(AuditEntry entry, UiLanguage language)
    {
        if (entry.Detail is not { } detail)
        {
            return null;
        }

        var end = detail.IndexOf(Colon, StringComparison.Ordinal);
        var word = end < 0 ? detail : detail[..end];
        return Say(entry.Action, word, language) is { } said ? said + detail[word.Length..] : detail;
    }

    private static string? Say(string action, string word, UiLanguage language) => action switch
    {
        AuditActions.ResolutionMade or AuditActions.ResolutionUndone => Say<ResolutionKind>(word, ReconcileTexts.All[language].KindOf),
        AuditActions.DrawerEntered => Say<DrawerEntryKind>(word, CloseTexts.All[language].KindOf),
        AuditActions.StaffSaved or AuditActions.StaffEnabled or AuditActions.StaffDisabled or AuditActions.StaffPasswordSet =>
            Say<StaffRole>(word, ShellTexts.All[language].RoleOf),
        _ => null,
    };

    private static string? Say<TKind>(string word, Func<TKind, string> text)
        where TKind : struct, Enum => Enum.GetValues<TKind>()
            .Where(kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()) == word)
            .Select(text)
            .FirstOrDefault();
}
