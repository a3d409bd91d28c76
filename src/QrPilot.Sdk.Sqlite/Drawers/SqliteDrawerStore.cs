using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Drawers;

internal sealed class SqliteDrawerStore(SqliteDatabase database) : IDrawerStore
{
    public Task<DrawerDay> ReadDrawerAsync(string tenantId, string storeId, DateOnly date, CancellationToken cancellationToken) =>
        database.ReadAsync(link => link.ReadSnapshot(snapshot => Read(snapshot, tenantId, storeId, date)), cancellationToken);

    private static DrawerDay Read(Link link, string tenantId, string storeId, DateOnly date)
    {
        Statement Of(string sql) => link.Use(sql).With("$tenant_id", tenantId).With("$store_id", storeId).With("$business_date", date);

        return new DrawerDay(
            Of(DrawerSql.ListOfDay).List(DrawerRow.Read),
            Of(CashSql.ListOfDay).List(CashRow.Read),
            Of(CloseSql.Find).One(CloseRow.Read));
    }
}
