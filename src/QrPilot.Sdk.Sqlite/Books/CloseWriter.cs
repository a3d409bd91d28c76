using QrPilot.Sdk.Reconciliation;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Books;

/// <summary>Writes a close and what it holds inside a transaction; false on a conflict.</summary>
internal static class CloseWriter
{
    public static bool Write(Link link, string tenantId, CloseWrite write) =>
        HasEntries(link, tenantId, write) && Insert(link, tenantId, write.Close) && InsertItems(link, tenantId, write) == write.Sealed.Count;

    private static bool HasEntries(Link link, string tenantId, CloseWrite write) => link.Use(DrawerSql.Count)
        .With("$tenant_id", tenantId)
        .With("$store_id", write.Close.StoreId)
        .With("$business_date", write.Close.BusinessDate)
        .Number() == write.DrawerEntries;

    private static bool Insert(Link link, string tenantId, DayClose close)
    {
        var statement = link.Use(CloseSql.Insert);
        CloseRow.Write(statement.Row, tenantId, close);
        return statement.Run() == 1;
    }

    private static int InsertItems(Link link, string tenantId, CloseWrite write) => link.Use(CloseSql.InsertItems)
        .With("$tenant_id", tenantId)
        .With("$store_id", write.Close.StoreId)
        .With("$business_date", write.Close.BusinessDate)
        .With("$item_ids", IdList.Of(write.Sealed))
        .Run();
}
