namespace QrPilot.Sdk.Staff;

/// <summary>What a staff member does in the business; <see cref="StaffRights"/> says what each may do.</summary>
public enum StaffRole
{
    /// <summary>Serves tables, takes cash and counts the drawer of certain stores.</summary>
    Cashier,

    /// <summary>Does all the daily work of certain stores.</summary>
    Manager,

    /// <summary>Does everything in all stores of the tenant, set-up and staff included.</summary>
    Owner,
}
