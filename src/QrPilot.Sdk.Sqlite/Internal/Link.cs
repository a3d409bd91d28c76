using Microsoft.Data.Sqlite;
using QrPilot.Sdk.Sqlite.Sql;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>A connection with its prepared statements. One user at a time.</summary>
internal sealed class Link : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    private Link(SqliteConnection connection) => _connection = connection;

    public bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle!) == 0;

    public static Link OpenWriter(SqliteStoreOptions options) => Open(options, ConnectionSql.Writer);

    public static Link OpenReader(SqliteStoreOptions options) => Open(options, ConnectionSql.Reader);

    /// <summary>A statement that is prepared once. Only for the constants of <c>Sql</c>, never for text made at run time.</summary>
    public Statement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(_connection.Handle!, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>Runs text that may hold several statements, and keeps nothing.</summary>
    public void RunScript(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs several reads against one moment of the database.</summary>
    public T ReadSnapshot<T>(Func<Link, T> read)
    {
        Use(TransactionSql.BeginRead).Run();
        try
        {
            return read(this);
        }
        finally
        {
            Use(TransactionSql.Commit).Run();
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private static Link Open(SqliteStoreOptions options, string script)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = options.Path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds),
        };
        var link = new Link(new SqliteConnection(text.ConnectionString));
        try
        {
            link._connection.Open();
            SQLitePCL.raw.sqlite3_busy_timeout(link._connection.Handle!, (int)options.BusyTimeout.TotalMilliseconds);
            link.RunScript(script);
            return link;
        }
        catch
        {
            link.Dispose();
            throw;
        }
    }
}
