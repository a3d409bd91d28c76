using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Postgres.Drawers;

internal sealed class PostgresDrawerStore(PostgresDatabase database) : IDrawerStore
{
    public Task<DrawerDay> ReadDrawerAsync(string tenantId, string storeId, DateOnly date, CancellationToken cancellationToken)
    {
        var script = new Script(tenantId) { IsSnapshot = true };
        foreach (var query in (string[])[DrawerSql.ListOfDay, CashSql.ListOfDay, CloseSql.Find])
        {
            script.Add(query).With(tenantId).With(date).With(storeId);
        }

        return database.RunAsync(script, ReadAsync, cancellationToken);
    }

    private static async Task<DrawerDay> ReadAsync(Results results) => new(
        await results.ListAsync(DrawerRow.Read).ConfigureAwait(false),
        await results.ListAsync(CashRow.Read).ConfigureAwait(false),
        await results.OneAsync(CloseRow.Read).ConfigureAwait(false));
}
