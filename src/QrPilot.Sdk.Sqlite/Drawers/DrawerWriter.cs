using QrPilot.Sdk.Cash;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;

namespace QrPilot.Sdk.Sqlite.Drawers;

/// <summary>Writes an entry of a drawer inside a transaction; false on a conflict.</summary>
internal static class DrawerWriter
{
    public static bool Write(Link link, string tenantId, DrawerEntry entry)
    {
        var statement = link.Use(DrawerSql.Insert);
        DrawerRow.Write(statement.Row, tenantId, entry);
        return statement.Run() == 1;
    }
}
