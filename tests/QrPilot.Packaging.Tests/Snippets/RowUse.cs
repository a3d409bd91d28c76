using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Relational;
using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Packaging.Tests.Snippets;

/// <summary>The use in the readme of QrPilot.Sdk.Relational.</summary>
internal static class RowUse
{
    public const string Insert = $"insert into stores (tenant_id, {StoreRow.Columns}) values ";

    public const string Select = $"select {StoreRow.Columns} from stores where tenant_id = @tenant and id = @id";

    public static void Bind(RowWriter statement, string tenantId, Store store) => StoreRow.Write(statement, tenantId, store);

    public static Store ReadOne(RowReader row) => StoreRow.Read(row);
}
