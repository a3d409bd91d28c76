using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads what KPIs are made of. Declarations are written by a <see cref="Commit"/>.</summary>
public interface IKpiStore
{
    /// <summary>What the KPIs of a store between two business dates, both included, are made of, from one moment.</summary>
    Task<KpiBooks> ReadKpisAsync(string tenantId, string storeId, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>The declarations of a store's business date, by number.</summary>
    Task<IReadOnlyList<DayDeclaration>> ListDeclarationsAsync(
        string tenantId, string storeId, DateOnly date, CancellationToken cancellationToken);
}
