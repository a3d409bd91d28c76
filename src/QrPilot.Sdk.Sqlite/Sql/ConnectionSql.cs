namespace QrPilot.Sdk.Sqlite.Sql;

/// <summary>What a connection needs before its first statement.</summary>
internal static class ConnectionSql
{
    /// <summary>Full: a commit is on the disk when it returns. The log is copied back every 4,000 pages (16 MB).</summary>
    public const string Writer = """
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma wal_autocheckpoint = 4000;
        pragma journal_size_limit = 67108864;
        pragma cache_size = -32768;
        pragma temp_store = memory;
        """;

    public const string Reader = """
        pragma query_only = on;
        pragma cache_size = -8192;
        pragma temp_store = memory;
        """;
}
