using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Settlements;

namespace QrPilot.Sdk.Storage;

/// <summary>Keeps settlement reports. Lines of a day are read with its books: <see cref="IBooksStore.ReadDayAsync"/>.</summary>
/// <remarks>An import is a file that is begun, batches of lines and an end. Each is a transaction of its own and changes nothing when
/// it comes again, so an import that was cut off anywhere is finished by doing all of it again.</remarks>
public interface ISettlementStore
{
    /// <summary>Adds a file, unless its account has one of the same hash.</summary>
    /// <returns>The one that stands: the given, or that of before.</returns>
    Task<SettlementFile> BeginFileAsync(string tenantId, SettlementFile file, CancellationToken cancellationToken);

    /// <summary>Those of the given references that name a payment of the account, or a refund of one.</summary>
    Task<IReadOnlyList<SettlementSubject>> FindSubjectsAsync(
        string tenantId, string gateway, string account, IReadOnlyCollection<string> references, CancellationToken cancellationToken);

    /// <summary>Adds lines of one account, all with different keys, except those whose key is known.</summary>
    /// <returns>Under each of the keys the line that stands, in any order; none where the file has another transaction in the line's
    /// place, which is then not added.</returns>
    Task<IReadOnlyList<SettlementLine>> AddLinesAsync(
        string tenantId, IReadOnlyList<SettlementLine> lines, CancellationToken cancellationToken);

    /// <summary>The lines of an account that are known under the given keys, in any order.</summary>
    Task<IReadOnlyList<SettlementLine>> FindLinesAsync(
        string tenantId, string gateway, string account, IReadOnlyCollection<SettlementKey> keys, CancellationToken cancellationToken);

    /// <summary>Replaces the figures of a file and its errors, and says that the books have changed of every day that it has to do with: those of its
    /// lines, those of the captures that they tell of, and those on which the account has captures from the date before its first to the date
    /// after its last.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="file">The file with its figures.</param>
    /// <param name="errors">Its errors.</param>
    /// <param name="audit">Who does this, to insert.</param>
    /// <param name="cancellationToken">Ends the work before it is durable.</param>
    Task FinishFileAsync(
        string tenantId,
        SettlementFile file,
        IReadOnlyList<SettlementError> errors,
        IReadOnlyList<AuditEntry> audit,
        CancellationToken cancellationToken);

    /// <summary>A file, or null.</summary>
    Task<SettlementFile?> FindFileAsync(string tenantId, string fileId, CancellationToken cancellationToken);

    /// <summary>The file of an account with this hash, or null.</summary>
    Task<SettlementFile?> FindFileAsync(
        string tenantId, string gateway, string account, string hash, CancellationToken cancellationToken);

    /// <summary>Files by id, which is the order of their first upload.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="after">The id of the last row of the page before, or null.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<SettlementFile>> ListFilesAsync(string tenantId, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The errors that are kept of a file, in its order.</summary>
    Task<IReadOnlyList<SettlementError>> ListErrorsAsync(string tenantId, string fileId, CancellationToken cancellationToken);

    /// <summary>The lines that a file told of first, in its order.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="fileId">The file.</param>
    /// <param name="afterLine">Only those behind this line.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<SettlementLine>> ListLinesAsync(
        string tenantId, string fileId, int afterLine, int limit, CancellationToken cancellationToken);

    /// <summary>The stores and business dates of the lines that a file told of first.</summary>
    Task<IReadOnlyList<StoreDate>> ListDaysAsync(string tenantId, string fileId, CancellationToken cancellationToken);
}
