using NpgsqlTypes;
using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Postgres.Audit;
using QrPilot.Sdk.Postgres.Books;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Settlements;

internal sealed class PostgresSettlementStore(PostgresDatabase database) : ISettlementStore
{
    public async Task<SettlementFile> BeginFileAsync(string tenantId, SettlementFile file, CancellationToken cancellationToken)
    {
        var script = new Script(tenantId) { MayRepeat = true };
        SettlementFileRow.Write(script.Add(SettlementSql.InsertFile), tenantId, file);
        script.Add(SettlementSql.FindFileByHash).With(tenantId).With(file.Gateway).With(file.Account).With(file.Hash);
        return (await database.RunAsync(script, results => results.OneAsync(SettlementFileRow.Read), cancellationToken).ConfigureAwait(false))!;
    }

    public Task<IReadOnlyList<SettlementSubject>> FindSubjectsAsync(
        string tenantId, string gateway, string account, IReadOnlyCollection<string> references, CancellationToken cancellationToken) =>
        database.ListAsync(
            tenantId,
            SettlementSql.FindSubjects,
            command => command.With(tenantId).With(gateway).With(account).With(references),
            SettlementSubjectRow.Read,
            cancellationToken);

    public async Task<IReadOnlyList<SettlementLine>> AddLinesAsync(
        string tenantId, IReadOnlyList<SettlementLine> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var script = new Script(tenantId) { MayRepeat = true };
        foreach (var line in lines)
        {
            SettlementLineRow.Write(script.Add(SettlementSql.InsertLine), tenantId, line);
        }

        SetKeys(script.Add(SettlementSql.FindLines), tenantId, lines[0].Gateway, lines[0].Account, [.. lines.Select(line => line.Key)]);
        return await database.RunAsync(script, results => results.ListAsync(SettlementLineRow.Read), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<SettlementLine>> FindLinesAsync(
        string tenantId, string gateway, string account, IReadOnlyCollection<SettlementKey> keys, CancellationToken cancellationToken) =>
        database.ListAsync(
            tenantId,
            SettlementSql.FindLines,
            command => SetKeys(command, tenantId, gateway, account, keys),
            SettlementLineRow.Read,
            cancellationToken);

    public Task FinishFileAsync(
        string tenantId,
        SettlementFile file,
        IReadOnlyList<SettlementError> errors,
        IReadOnlyList<AuditEntry> audit,
        CancellationToken cancellationToken)
    {
        var script = new Script(tenantId) { MayRepeat = true };
        // The file's row is locked first: of two that finish at once, one replaces the errors of the other.
        SettlementFileRow.WriteEnd(script.Add(SettlementSql.EndFile).With(tenantId).With(file.Id), file);
        script.Add(SettlementSql.DeleteErrors).With(tenantId).With(file.Id);
        for (var i = 0; i < errors.Count; i++)
        {
            SettlementErrorRow.Write(script.Add(SettlementSql.InsertError), tenantId, file.Id, i + 1, errors[i]);
        }

        StaleDayScript.AddReported(script, tenantId, file);
        AuditScript.Add(script, tenantId, audit);
        return database.RunAsync(script, cancellationToken);
    }

    public Task<SettlementFile?> FindFileAsync(string tenantId, string fileId, CancellationToken cancellationToken) => database.FindAsync(
        tenantId, SettlementSql.FindFile, command => command.With(tenantId).With(fileId), SettlementFileRow.Read, cancellationToken);

    public Task<SettlementFile?> FindFileAsync(
        string tenantId, string gateway, string account, string hash, CancellationToken cancellationToken) => database.FindAsync(
        tenantId,
        SettlementSql.FindFileByHash,
        command => command.With(tenantId).With(gateway).With(account).With(hash),
        SettlementFileRow.Read,
        cancellationToken);

    public Task<IReadOnlyList<SettlementFile>> ListFilesAsync(
        string tenantId, string? after, int limit, CancellationToken cancellationToken) => database.ListAsync(
        tenantId,
        SettlementSql.ListFiles,
        command => command.With(tenantId).With(after ?? string.Empty).With(limit),
        SettlementFileRow.Read,
        cancellationToken);

    public Task<IReadOnlyList<SettlementError>> ListErrorsAsync(string tenantId, string fileId, CancellationToken cancellationToken) =>
        database.ListAsync(
            tenantId, SettlementSql.ListErrors, command => command.With(tenantId).With(fileId), SettlementErrorRow.Read, cancellationToken);

    public Task<IReadOnlyList<SettlementLine>> ListLinesAsync(
        string tenantId, string fileId, int afterLine, int limit, CancellationToken cancellationToken) => database.ListAsync(
        tenantId,
        SettlementSql.ListLines,
        command => command.With(tenantId).With(fileId).With(afterLine).With(limit),
        SettlementLineRow.Read,
        cancellationToken);

    public Task<IReadOnlyList<StoreDate>> ListDaysAsync(string tenantId, string fileId, CancellationToken cancellationToken) =>
        database.ListAsync(
            tenantId, SettlementSql.ListDays, command => command.With(tenantId).With(fileId), StoreDateRow.Read, cancellationToken);

    private static void SetKeys(
        Command command, string tenantId, string gateway, string account, IReadOnlyCollection<SettlementKey> keys) => command
        .With(tenantId)
        .With(gateway)
        .With(account)
        .With(NpgsqlDbType.Text, keys.Select(key => EnumText.Of(key.Kind)).ToArray())
        .With(NpgsqlDbType.Text, keys.Select(key => key.TransactionId).ToArray())
        .With(NpgsqlDbType.Text, keys.Select(key => key.RefundId).ToArray());
}
