using QrPilot.Sdk.Audit;
using QrPilot.Sdk.Postgres.Internal;
using QrPilot.Sdk.Postgres.Sql;
using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Postgres.Audit;

/// <summary>Adds audit entries as statements of a script.</summary>
internal static class AuditScript
{
    public static void Add(Script script, string tenantId, IReadOnlyList<AuditEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            AuditRow.Write(script.Add(AuditSql.Insert), tenantId, entries[i]);
        }
    }
}
