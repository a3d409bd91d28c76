using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Sqlite.Audit;
using QrPilot.Sdk.Sqlite.Books;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Settlements;

internal sealed class SqliteSettlementStore(SqliteDatabase database) : ISettlementStore
{
    public Task<SettlementFile> BeginFileAsync(string tenantId, SettlementFile file, CancellationToken cancellationToken) => database.WriteAsync(
        link =>
        {
            var insert = link.Use(SettlementSql.InsertFile);
            SettlementFileRow.Write(insert.Row, tenantId, file);
            insert.Run();
            return FindFile(link, tenantId, file.Gateway, file.Account, file.Hash)!;
        },
        cancellationToken);

    public Task<IReadOnlyList<SettlementSubject>> FindSubjectsAsync(
        string tenantId, string gateway, string account, IReadOnlyCollection<string> references, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<SettlementSubject> (link) => link.ReadSnapshot(snapshot => references
                .Select(reference => snapshot.Use(SettlementSql.FindSubject)
                    .With("$tenant_id", tenantId)
                    .With("$gateway", gateway)
                    .With("$account", account)
                    .With("$reference", reference)
                    .One(SettlementSubjectRow.Read))
                .OfType<SettlementSubject>()
                .ToList()),
            cancellationToken);

    public Task<IReadOnlyList<SettlementLine>> AddLinesAsync(
        string tenantId, IReadOnlyList<SettlementLine> lines, CancellationToken cancellationToken) => database.WriteAsync(
        IReadOnlyList<SettlementLine> (link) =>
        {
            var insert = link.Use(SettlementSql.InsertLine);
            var standing = new List<SettlementLine>(lines.Count);
            foreach (var line in lines)
            {
                SettlementLineRow.Write(insert.Row, tenantId, line);
                if ((insert.Run() == 1 ? line : FindLine(link, tenantId, line.Gateway, line.Account, line.Key)) is { } found)
                {
                    standing.Add(found);
                }
            }

            return standing;
        },
        cancellationToken);

    public Task<IReadOnlyList<SettlementLine>> FindLinesAsync(
        string tenantId, string gateway, string account, IReadOnlyCollection<SettlementKey> keys, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<SettlementLine> (link) => link.ReadSnapshot(snapshot => keys
                .Select(key => FindLine(snapshot, tenantId, gateway, account, key))
                .OfType<SettlementLine>()
                .ToList()),
            cancellationToken);

    public Task FinishFileAsync(
        string tenantId,
        SettlementFile file,
        IReadOnlyList<SettlementError> errors,
        IReadOnlyList<AuditEntry> audit,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            link =>
            {
                var end = link.Use(SettlementSql.EndFile).With("$tenant_id", tenantId).With("$id", file.Id);
                SettlementFileRow.WriteEnd(end.Row, file);
                end.Run();
                link.Use(SettlementSql.DeleteErrors).With("$tenant_id", tenantId).With("$file_id", file.Id).Run();
                for (var i = 0; i < errors.Count; i++)
                {
                    var insert = link.Use(SettlementSql.InsertError);
                    SettlementErrorRow.Write(insert.Row, tenantId, file.Id, i + 1, errors[i]);
                    insert.Run();
                }

                StaleDayWriter.MarkReported(link, tenantId, file);
                AuditWriter.Write(link, tenantId, audit);
                return true;
            },
            cancellationToken);

    public Task<SettlementFile?> FindFileAsync(string tenantId, string fileId, CancellationToken cancellationToken) => database.ReadAsync(
        link => link.Use(SettlementSql.FindFile).With("$tenant_id", tenantId).With("$id", fileId).One(SettlementFileRow.Read), cancellationToken);

    public Task<SettlementFile?> FindFileAsync(
        string tenantId, string gateway, string account, string hash, CancellationToken cancellationToken) =>
        database.ReadAsync(link => FindFile(link, tenantId, gateway, account, hash), cancellationToken);

    public Task<IReadOnlyList<SettlementFile>> ListFilesAsync(
        string tenantId, string? after, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<SettlementFile> (link) => link.Use(SettlementSql.ListFiles)
            .With("$tenant_id", tenantId)
            .With("$after", after ?? string.Empty)
            .With("$limit", limit)
            .List(SettlementFileRow.Read),
        cancellationToken);

    public Task<IReadOnlyList<SettlementError>> ListErrorsAsync(string tenantId, string fileId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<SettlementError> (link) => link.Use(SettlementSql.ListErrors)
                .With("$tenant_id", tenantId)
                .With("$file_id", fileId)
                .List(SettlementErrorRow.Read),
            cancellationToken);

    public Task<IReadOnlyList<SettlementLine>> ListLinesAsync(
        string tenantId, string fileId, int afterLine, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        IReadOnlyList<SettlementLine> (link) => link.Use(SettlementSql.ListLines)
            .With("$tenant_id", tenantId)
            .With("$file_id", fileId)
            .With("$after", afterLine)
            .With("$limit", limit)
            .List(SettlementLineRow.Read),
        cancellationToken);

    public Task<IReadOnlyList<StoreDate>> ListDaysAsync(string tenantId, string fileId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            IReadOnlyList<StoreDate> (link) => link.Use(SettlementSql.ListDays)
                .With("$tenant_id", tenantId)
                .With("$file_id", fileId)
                .List(StoreDateRow.Read),
            cancellationToken);

    private static SettlementFile? FindFile(Link link, string tenantId, string gateway, string account, string hash) =>
        link.Use(SettlementSql.FindFileByHash)
            .With("$tenant_id", tenantId)
            .With("$gateway", gateway)
            .With("$account", account)
            .With("$hash", hash)
            .One(SettlementFileRow.Read);

    private static SettlementLine? FindLine(Link link, string tenantId, string gateway, string account, SettlementKey key) =>
        link.Use(SettlementSql.FindLine)
            .With("$tenant_id", tenantId)
            .With("$gateway", gateway)
            .With("$account", account)
            .With("$kind", EnumText.Of(key.Kind))
            .With("$transaction_id", key.TransactionId)
            .With("$refund_id", key.RefundId)
            .One(SettlementLineRow.Read);
}
