using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Staff;

/// <summary>What may be said of a staff member. Pure.</summary>
public static class StaffRules
{
    /// <summary>A login has at least this many characters.</summary>
    public const int MinLogin = 3;

    /// <summary>A login and a name have at most this many characters.</summary>
    public const int MaxText = 100;

    /// <summary>A login as it is kept and looked up: without blanks around it, in lower case.</summary>
    public static string LoginOf(string? text) => (text ?? "").Trim().ToLowerInvariant();

    /// <summary>The draft as it is kept: login and name tidied, each store once and in order.</summary>
    /// <exception cref="CommandException">A field is not as <see cref="StaffDraft"/> says.</exception>
    public static StaffDraft Tidy(StaffDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var login = LoginOf(draft.Login);
        if (login.Length is < MinLogin or > MaxText || login.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
        {
            throw Invalid("login", $"A login has {MinLogin} to {MaxText} characters and no blanks.");
        }

        var name = (draft.Name ?? "").Trim();
        if (name.Length is 0 or > MaxText || name.Any(char.IsControl))
        {
            throw Invalid("name", $"A name has 1 to {MaxText} characters.");
        }

        if (!Enum.IsDefined(draft.Role))
        {
            throw Invalid("role", "There is no such role.");
        }

        string[] stores = [.. (draft.StoreIds ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (draft.Role == StaffRole.Owner != (stores.Length == 0))
        {
            throw Invalid("store_ids", "Owners work in all stores and name none; everybody else works in at least one.");
        }

        return new StaffDraft(login, name, draft.Role, stores);
    }

    private static CommandException Invalid(string field, string message) => new(RefusalKind.Invalid, ErrorCodes.InvalidField, message, field);
}
