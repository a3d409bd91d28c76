using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;

namespace QrPilot.Sdk.Sqlite.Audit;

/// <summary>Adds audit entries inside a transaction.</summary>
internal static class AuditWriter
{
    public static void Write(Link link, string tenantId, IReadOnlyList<AuditEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var statement = link.Use(AuditSql.Insert);
            AuditRow.Write(statement.Row, tenantId, entries[i]);
            statement.Run();
        }
    }
}
