using Microsoft.Data.Sqlite;
using QrPilot.Sdk.Errors;
using static SQLitePCL.raw;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>Tells what SQLite's error codes mean here.</summary>
internal static class SqliteFault
{
    /// <summary>Whether a unique or primary key was violated: somebody else was there first.</summary>
    public static bool IsTaken(SqliteException exception) =>
        exception.SqliteExtendedErrorCode is SQLITE_CONSTRAINT_UNIQUE or SQLITE_CONSTRAINT_PRIMARYKEY;

    /// <summary>Errors of the disk, the file or its locks become an error of the storage; the rest are mistakes of ours and stay.</summary>
    public static Exception Translate(Exception exception) => exception is SqliteException { SqliteErrorCode: var code } && IsOutage(code)
        ? new QrPilotException(
            ErrorCodes.StorageUnavailable, $"The database file cannot be used: {Describe(code)} (SQLite code {code}).", exception)
        : exception;

    private static bool IsOutage(int code) => code is SQLITE_BUSY or SQLITE_LOCKED or SQLITE_READONLY or SQLITE_IOERR or SQLITE_CORRUPT
        or SQLITE_FULL or SQLITE_CANTOPEN or SQLITE_NOTADB or SQLITE_PERM or SQLITE_NOMEM;

    private static string Describe(int code) => sqlite3_errstr(code).utf8_to_string();
}
