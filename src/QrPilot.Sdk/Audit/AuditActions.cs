namespace QrPilot.Sdk.Audit;

/// <summary>What audit entries tell of. The texts are kept for good, so none ever changes.</summary>
public static class AuditActions
{
    /// <summary>Who did it, where it was the host.</summary>
    public const string Host = "host";

    /// <summary>A session was closed; the amount is its bill.</summary>
    public const string SessionClosed = "session.closed";

    /// <summary>A session was voided; the amount is its bill.</summary>
    public const string SessionVoided = "session.voided";

    /// <summary>Cash was recorded.</summary>
    public const string CashRecorded = "cash.recorded";

    /// <summary>A cash record was voided.</summary>
    public const string CashVoided = "cash.voided";

    /// <summary>Something was entered into a drawer; the subject is date and number.</summary>
    public const string DrawerEntered = "drawer.entered";

    /// <summary>A day was closed; the subject is its date, the amount what was counted.</summary>
    public const string DayClosed = "day.closed";

    /// <summary>Somebody decided about an exception or a match.</summary>
    public const string ResolutionMade = "resolution.made";

    /// <summary>A decision was undone; the subject is that decision.</summary>
    public const string ResolutionUndone = "resolution.undone";

    /// <summary>A settlement report was imported; the amount is the gross sum of its good rows.</summary>
    public const string SettlementImported = "settlement.imported";

    /// <summary>A refund was requested.</summary>
    public const string RefundRequested = "refund.requested";

    /// <summary>A declaration was made; the subject is date and number, the amount the revenue.</summary>
    public const string KpiDeclared = "kpi.declared";

    /// <summary>A store was made or changed.</summary>
    public const string StoreSaved = "catalog.store_saved";

    /// <summary>A table was made or renamed.</summary>
    public const string TableSaved = "catalog.table_saved";

    /// <summary>A menu item was made or changed; the amount is its price.</summary>
    public const string MenuItemSaved = "catalog.menu_item_saved";

    /// <summary>An API key was issued.</summary>
    public const string ApiKeyIssued = "api_key.issued";

    /// <summary>An API key was revoked.</summary>
    public const string ApiKeyRevoked = "api_key.revoked";

    /// <summary>A gateway account was made or changed; the subject is gateway and name, and the detail names the secrets that were given or
    /// cleared.</summary>
    public const string GatewayAccountSaved = "gateway_account.saved";

    /// <summary>A gateway account was removed; the subject is gateway and name.</summary>
    public const string GatewayAccountRemoved = "gateway_account.removed";

    /// <summary>A staff member was made or changed.</summary>
    public const string StaffSaved = "staff.saved";

    /// <summary>A staff member was disabled.</summary>
    public const string StaffDisabled = "staff.disabled";

    /// <summary>A staff member was enabled again.</summary>
    public const string StaffEnabled = "staff.enabled";

    /// <summary>A staff member was invited to set a password.</summary>
    public const string StaffInvited = "staff.invited";

    /// <summary>A staff member's password was set.</summary>
    public const string StaffPasswordSet = "staff.password_set";

    /// <summary>A staff member signed in.</summary>
    public const string StaffSignedIn = "staff.signed_in";

    /// <summary>Somebody gave a wrong password for a staff member's login.</summary>
    public const string StaffRefused = "staff.refused";

    /// <summary>Somebody gave a wrong password for a staff member's login, which is locked for it.</summary>
    public const string StaffLocked = "staff.locked";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SessionClosed, SessionVoided, CashRecorded, CashVoided, DrawerEntered, DayClosed, ResolutionMade, ResolutionUndone, SettlementImported,
        RefundRequested, KpiDeclared, StoreSaved, TableSaved, MenuItemSaved, ApiKeyIssued, ApiKeyRevoked, GatewayAccountSaved,
        GatewayAccountRemoved, StaffSaved, StaffDisabled, StaffEnabled, StaffInvited, StaffPasswordSet, StaffSignedIn, StaffRefused, StaffLocked,
    ];
}
