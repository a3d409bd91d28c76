using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.KeyRing;

internal sealed class SqliteKeyRingStore(SqliteDatabase database) : IKeyRingStore
{
    public async Task<IReadOnlyList<KeyRingElement>> ListKeyRingAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(link => link.Use(KeyRingSql.List).List(KeyRingRow.Read), cancellationToken).ConfigureAwait(false);

    public Task PutKeyRingElementAsync(KeyRingElement element, CancellationToken cancellationToken) => database.WriteAsync(
        link =>
        {
            var statement = link.Use(KeyRingSql.Put);
            KeyRingRow.Write(statement.Row, element);
            return statement.Run();
        },
        cancellationToken);
}
