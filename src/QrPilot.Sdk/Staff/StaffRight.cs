namespace QrPilot.Sdk.Staff;

/// <summary>Something that a staff member may be allowed to do.</summary>
public enum StaffRight
{
    /// <summary>See tables, open and close their sessions, order and ask for payments.</summary>
    ServeTables,

    /// <summary>Record cash, and void what one has recorded oneself.</summary>
    RecordCash,

    /// <summary>Enter into the drawer, see its sheet, and close the day with a count of it.</summary>
    CountDrawer,

    /// <summary>Link money to a bill or record its cash where an exception asks for it, and undo what one has decided oneself.</summary>
    ResolveExceptions,

    /// <summary>Void cash that somebody else has recorded.</summary>
    VoidOthersCash,

    /// <summary>Void a session.</summary>
    VoidSession,

    /// <summary>Write off what is missing, and accept what is not as it was expected.</summary>
    WriteOff,

    /// <summary>Take a match apart.</summary>
    Unlink,

    /// <summary>Undo what somebody else has decided.</summary>
    UndoOthers,

    /// <summary>Give money back.</summary>
    Refund,

    /// <summary>Run a reconciliation.</summary>
    Reconcile,

    /// <summary>Close a day that nobody has counted.</summary>
    CloseUncounted,

    /// <summary>Import settlement reports.</summary>
    ImportSettlements,

    /// <summary>Declare what was sold, and see figures of many days.</summary>
    SeeReports,

    /// <summary>See who did what when.</summary>
    SeeAudit,

    /// <summary>See the sums of a drawer that is counted blind.</summary>
    SeeBlindSums,

    /// <summary>Change stores, tables, the menu, gateway accounts and API keys.</summary>
    SetUp,

    /// <summary>Make, change, invite and disable staff.</summary>
    ManageStaff,
}
