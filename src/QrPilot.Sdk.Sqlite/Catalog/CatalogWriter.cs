using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Catalog;

/// <summary>Inserts or replaces catalog rows inside a transaction; false when a code or name is taken.</summary>
internal static class CatalogWriter
{
    /// <summary>Of a key that is known only the revocation is written, once.</summary>
    public static void Put(Link link, string tenantId, ApiKey key)
    {
        if (key.TenantId != tenantId)
        {
            throw new ArgumentException("The key is another tenant's.", nameof(key));
        }

        var statement = link.Use(CatalogWriteSql.PutApiKey);
        ApiKeyRow.Write(statement.Row, key);
        statement.Run();
    }

    public static bool Put(Link link, string tenantId, Store store)
    {
        var taken = link.Use(CatalogWriteSql.IsStoreCodeTaken)
            .With("$tenant_id", tenantId)
            .With("$code", store.Code)
            .With("$id", store.Id)
            .Any();
        if (taken)
        {
            return false;
        }

        var statement = link.Use(CatalogWriteSql.PutStore);
        StoreRow.Write(statement.Row, tenantId, store);
        statement.Run();
        return true;
    }

    public static bool Put(Link link, string tenantId, Table table)
    {
        var taken = link.Use(CatalogWriteSql.IsTableNameTaken)
            .With("$tenant_id", tenantId)
            .With("$store_id", table.StoreId)
            .With("$name", table.Name)
            .With("$id", table.Id)
            .Any();
        if (taken)
        {
            return false;
        }

        var statement = link.Use(CatalogWriteSql.PutTable);
        TableRow.Write(statement.Row, tenantId, table);
        statement.Run();
        return true;
    }

    public static bool Put(Link link, string tenantId, MenuItem item)
    {
        var taken = link.Use(CatalogWriteSql.IsMenuItemCodeTaken)
            .With("$tenant_id", tenantId)
            .With("$store_id", item.StoreId)
            .With("$code", item.Code)
            .With("$id", item.Id)
            .Any();
        if (taken)
        {
            return false;
        }

        var statement = link.Use(CatalogWriteSql.PutMenuItem);
        MenuItemRow.Write(statement.Row, tenantId, item);
        statement.Run();
        return true;
    }
}
