using QrPilot.Sdk.Staff;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads staff. They are written by a <see cref="Commit"/>.</summary>
public interface IStaffStore
{
    /// <summary>A staff member, or null.</summary>
    Task<StaffMember?> FindStaffAsync(string tenantId, string staffId, CancellationToken cancellationToken);

    /// <summary>A staff member of any tenant by login, or null.</summary>
    /// <param name="login">As <see cref="StaffRules.LoginOf"/> makes it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<StaffMember?> FindStaffByLoginAsync(string login, CancellationToken cancellationToken);

    /// <summary>The tenant's staff by login, disabled ones included.</summary>
    Task<IReadOnlyList<StaffMember>> ListStaffAsync(string tenantId, CancellationToken cancellationToken);

    /// <summary>Whether the tenant has an owner who is not disabled.</summary>
    Task<bool> HasOwnerAsync(string tenantId, CancellationToken cancellationToken);
}
