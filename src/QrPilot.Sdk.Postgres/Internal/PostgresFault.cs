using Npgsql;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.Postgres.Internal;

/// <summary>Tells what PostgreSQL's error codes mean here.</summary>
internal static class PostgresFault
{
    /// <summary>Raised by the schema's function <c>expect</c>.</summary>
    private const string Unexpected = "QP001";

    /// <summary>Raised by the schema's function <c>lock_feed</c>.</summary>
    private const string NoTenant = "QP002";

    /// <summary>Whether somebody else was there first: nothing was applied, and reading and deciding again can help.</summary>
    public static bool IsConflict(PostgresException exception) => exception.SqlState
        is Unexpected or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Whether the key of an event that was taken for new is known.</summary>
    public static bool IsKeyKnown(PostgresException exception) => exception is
    {
        SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "event_keys_pkey",
    };

    /// <summary>Whether a code or name that must be unique is taken.</summary>
    public static bool IsNameTaken(PostgresException exception) => exception is
    {
        SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "stores_code" or "dining_tables_name" or "menu_items_code" or "staff_login",
    };

    /// <summary>Whether the connection ended under the statements: the server went away, or the way to it. It may have been dead before they
    /// were sent, or may have ended with their answer on its way.</summary>
    public static bool IsLost(NpgsqlException exception) => exception is PostgresException failure
        ? failure.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.IdleSessionTimeout
        : exception.InnerException is IOException;

    /// <summary>Errors of the server or the way to it become an error of the storage; the rest are mistakes of ours and stay.</summary>
    public static Exception Translate(Exception exception) => exception switch
    {
        PostgresException { SqlState: NoTenant } unknown => new ArgumentException(unknown.MessageText, unknown),
        PostgresException failure when IsOutage(failure.SqlState) => Unavailable($"{failure.MessageText} (SQLSTATE {failure.SqlState})", failure),
        PostgresException => exception,
        NpgsqlException or TimeoutException => Unavailable(exception.Message, exception),
        _ => exception,
    };

    /// <summary>The classes of lost connections, refused credentials, missing resources, locks that somebody holds, an operator's
    /// intervention and the system itself; a server that only reads; and a database that is not there.</summary>
    private static bool IsOutage(string state) =>
        state is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InvalidCatalogName
        || state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("28", StringComparison.Ordinal)
        || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("55", StringComparison.Ordinal)
        || state.StartsWith("57", StringComparison.Ordinal)
        || state.StartsWith("58", StringComparison.Ordinal);

    private static QrPilotException Unavailable(string reason, Exception cause) =>
        new(ErrorCodes.StorageUnavailable, $"The database cannot be used: {reason}", cause);
}
