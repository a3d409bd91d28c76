using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Identity;
using QrPilot.Sdk.Staff;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Audit;

/// <summary>Tells who did what when.</summary>
public sealed class AuditService
{
    private readonly IAuditStore _audit;

    internal AuditService(IAuditStore audit) => _audit = audit;

    /// <summary>A page of the tenant's audit entries, newest first.</summary>
    /// <exception cref="CommandException">The role does not allow it, there is no such store for the caller, or the caller works in certain stores
    /// and has named none of them.</exception>
    public Task<IReadOnlyList<AuditEntry>> ListAsync(Caller caller, AuditFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(filter);
        caller.Require(StaffRight.SeeAudit);
        CatalogService.RequireReach(caller, filter.StoreId);
        return _audit.ListAuditAsync(caller.TenantId, filter, cancellationToken);
    }
}
