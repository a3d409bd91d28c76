namespace QrPilot.Sdk.Staff;

/// <summary>What each role may do. Pure. Where a person may do it, <see cref="StaffMember.StoreIds"/> says.</summary>
public static class StaffRights
{
    /// <summary>Whether a role may do something.</summary>
    public static bool Allows(StaffRole role, StaffRight right) => role >= LeastRoleFor(right);

    /// <summary>The least of the roles that may do something; those above it may too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such right.</exception>
    public static StaffRole LeastRoleFor(StaffRight right) => right switch
    {
        StaffRight.ServeTables or StaffRight.RecordCash or StaffRight.CountDrawer or StaffRight.ResolveExceptions => StaffRole.Cashier,
        StaffRight.VoidOthersCash or StaffRight.VoidSession or StaffRight.WriteOff or StaffRight.Unlink or StaffRight.UndoOthers
            or StaffRight.Refund or StaffRight.Reconcile or StaffRight.CloseUncounted or StaffRight.ImportSettlements
            or StaffRight.SeeReports or StaffRight.SeeAudit => StaffRole.Manager,
        StaffRight.SeeBlindSums or StaffRight.SetUp or StaffRight.ManageStaff => StaffRole.Owner,
        _ => throw new ArgumentOutOfRangeException(nameof(right)),
    };
}
