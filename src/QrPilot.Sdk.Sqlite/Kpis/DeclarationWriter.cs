using QrPilot.Sdk.Kpis;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;

namespace QrPilot.Sdk.Sqlite.Kpis;

/// <summary>Writes a declaration inside a transaction; false on a conflict.</summary>
internal static class DeclarationWriter
{
    public static bool Write(Link link, string tenantId, DayDeclaration declaration)
    {
        var statement = link.Use(KpiSql.InsertDeclaration);
        DeclarationRow.Write(statement.Row, tenantId, declaration);
        return statement.Run() == 1;
    }
}
