using QrPilot.Sdk.Sqlite.Internal;
using QrPilot.Sdk.Sqlite.Sql;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Sqlite.Requests;

/// <summary>Writes idempotency records inside a transaction; false on a conflict.</summary>
internal static class RequestWriter
{
    public static bool Write(Link link, string tenantId, RequestWrite write)
    {
        var record = write.Record;
        var statement = link.Use(write.ExpectedLock is null ? RequestSql.Insert : RequestSql.Update)
            .With("$tenant_id", tenantId)
            .With("$scope", record.Scope)
            .With("$key", record.Key)
            .With("$fingerprint", record.Fingerprint)
            .With("$created_at", record.CreatedAt)
            .With("$locked_until", record.LockedUntil)
            .With("$resource_id", record.ResourceId)
            .With("$answer_status", record.Answer?.Status)
            .With("$answer_body", record.Answer?.Body);
        if (write.ExpectedLock is { } expected)
        {
            statement.With("$expected_lock", expected);
        }

        return statement.Run() == 1;
    }
}
