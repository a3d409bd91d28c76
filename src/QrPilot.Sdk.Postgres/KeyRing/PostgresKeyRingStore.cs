using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.KeyRing;

internal sealed class PostgresKeyRingStore(PostgresDatabase database) : IKeyRingStore
{
    public Task<IReadOnlyList<KeyRingElement>> ListKeyRingAsync(CancellationToken cancellationToken) =>
        database.ListAsync(Script.AllTenants, KeyRingSql.List, static _ => { }, KeyRingRow.Read, cancellationToken);

    public Task PutKeyRingElementAsync(KeyRingElement element, CancellationToken cancellationToken) =>
        database.RunAsync(Script.AllTenants, KeyRingSql.Put, command => KeyRingRow.Write(command, element), cancellationToken);
}
