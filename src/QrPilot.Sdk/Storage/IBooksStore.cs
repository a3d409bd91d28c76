using QrPilot.Sdk.Reconciliation;

namespace QrPilot.Sdk.Storage;

/// <summary>Reads and writes the books of reconciliation.</summary>
public interface IBooksStore
{
    /// <summary>Everything that a reconciliation of one store and date reads, from one moment.</summary>
    Task<DayBooks> ReadDayAsync(string tenantId, StoreDate day, CancellationToken cancellationToken);

    /// <summary>Applies a run in one transaction; false on a conflict, and then nothing was applied.</summary>
    Task<bool> WriteRunAsync(string tenantId, RunWrite write, CancellationToken cancellationToken);

    /// <summary>Whether a close holds a capture, cash record or refund.</summary>
    Task<bool> IsSealedAsync(string tenantId, string itemId, CancellationToken cancellationToken);

    /// <summary>How many closes a store has.</summary>
    Task<int> CountClosesAsync(string tenantId, string storeId, CancellationToken cancellationToken);

    /// <summary>The stores and dates on which the tenant has bills, captures or lines of settlement reports, between two business dates, both included.</summary>
    Task<IReadOnlyList<StoreDate>> ListDaysAsync(string tenantId, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Days whose books have changed since they were reconciled, up to a business date, of all tenants, the oldest first.</summary>
    Task<IReadOnlyList<TenantScoped<StoreDate>>> ListStaleDaysAsync(DateOnly until, int limit, CancellationToken cancellationToken);

    /// <summary>A run, or null.</summary>
    Task<Run?> FindRunAsync(string tenantId, string runId, CancellationToken cancellationToken);

    /// <summary>Runs by id.</summary>
    Task<IReadOnlyList<Run>> ListRunsAsync(string tenantId, BooksFilter filter, CancellationToken cancellationToken);

    /// <summary>The matches that stand, by id.</summary>
    Task<IReadOnlyList<StoredMatch>> ListMatchesAsync(string tenantId, BooksFilter filter, CancellationToken cancellationToken);

    /// <summary>Exceptions by id.</summary>
    Task<IReadOnlyList<ExceptionCase>> ListExceptionsAsync(string tenantId, BooksFilter filter, CancellationToken cancellationToken);

    /// <summary>An exception, or null.</summary>
    Task<ExceptionCase?> FindExceptionAsync(string tenantId, string exceptionId, CancellationToken cancellationToken);
}
