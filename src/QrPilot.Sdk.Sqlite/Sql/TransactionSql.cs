namespace QrPilot.Sdk.Sqlite.Sql;

internal static class TransactionSql
{
    public const string BeginRead = "begin deferred";

    public const string BeginWrite = "begin immediate";

    public const string Commit = "commit";

    public const string Rollback = "rollback";

    public const string Save = "savepoint job";

    public const string Keep = "release job";

    public const string Undo = "rollback to job";
}
