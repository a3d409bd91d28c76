using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Catalog;

/// <summary>Inserts or replaces catalog rows inside a transaction; false when a code or name is taken.</summary>
internal static class CatalogWriter
{
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

        link.Use(CatalogWriteSql.PutStore)
            .With("$tenant_id", tenantId)
            .With("$id", store.Id)
            .With("$code", store.Code)
            .With("$name", store.Name)
            .With("$kind", EnumText.Of(store.Kind))
            .With("$time_zone", store.TimeZone)
            .With("$cut_over_hour", store.CutOverHour)
            .With("$gateway_account", store.GatewayAccount)
            .With("$created_at", store.CreatedAt)
            .Run();
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

        link.Use(CatalogWriteSql.PutTable)
            .With("$tenant_id", tenantId)
            .With("$id", table.Id)
            .With("$store_id", table.StoreId)
            .With("$name", table.Name)
            .With("$created_at", table.CreatedAt)
            .Run();
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

        link.Use(CatalogWriteSql.PutMenuItem)
            .With("$tenant_id", tenantId)
            .With("$id", item.Id)
            .With("$store_id", item.StoreId)
            .With("$code", item.Code)
            .With("$name", item.Name)
            .With("$price", item.Price)
            .With("$available", item.Available)
            .With("$created_at", item.CreatedAt)
            .Run();
        return true;
    }
}
