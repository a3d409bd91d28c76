using QrPilot.Sdk.Relational.Rows;

namespace QrPilot.Sdk.Sqlite.Sql;

internal static class RequestSql
{
    public const string Find = $"""
        select {RequestRow.Columns}
        from requests
        where tenant_id = $tenant_id and scope = $scope and key = $key
        """;

    /// <summary>Changes nothing when the key is known.</summary>
    public const string Insert = $"""
        insert into requests (tenant_id, {RequestRow.Columns})
        values ($tenant_id, $scope, $key, $fingerprint, $created_at, $locked_until, $resource_id, $answer_status, $answer_body)
        on conflict do nothing
        """;

    /// <summary>Changes nothing when the lock is no longer the one that was read, or the request was answered.</summary>
    public const string Update = """
        update requests
        set fingerprint = $fingerprint, created_at = $created_at, locked_until = $locked_until, resource_id = $resource_id,
            answer_status = $answer_status, answer_body = $answer_body
        where tenant_id = $tenant_id and scope = $scope and key = $key
            and locked_until = $expected_lock and answer_status is null
        """;

    public const string Purge = """
        delete from requests
        where answer_status is not null and created_at < $created_before
        """;
}
