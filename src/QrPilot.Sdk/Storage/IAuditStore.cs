using QrPilot.Sdk.Audit;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads who did what. Entries are written with what they tell of: <see cref="Commit.Audit"/>, <see cref="RunWrite.Audit"/>,
/// <see cref="ISettlementStore.FinishFileAsync"/>.</summary>
public interface IAuditStore
{
    /// <summary>A tenant's entries, newest first; of the same instant, those with the later id first. None behind an entry that there is not.</summary>
    Task<IReadOnlyList<AuditEntry>> ListAuditAsync(string tenantId, AuditFilter filter, CancellationToken cancellationToken);
}
