using QrPilot.Sdk.Relational.Rows;
using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Requests;

/// <summary>Writes idempotency records inside a transaction; false on a conflict.</summary>
internal static class RequestWriter
{
    public static bool Write(Link link, string tenantId, RequestWrite write)
    {
        var statement = link.Use(write.ExpectedLock is null ? RequestSql.Insert : RequestSql.Update);
        RequestRow.Write(statement.Row, tenantId, write.Record);
        if (write.ExpectedLock is { } expected)
        {
            statement.With("$expected_lock", expected);
        }

        return statement.Run() == 1;
    }
}
