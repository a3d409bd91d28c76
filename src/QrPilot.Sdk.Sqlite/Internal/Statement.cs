using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Relational;
using SQLitePCL;
using static SQLitePCL.raw;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>A prepared statement that stays with its connection. Set every parameter, then run it.</summary>
/// <remarks>It speaks to SQLite directly: one thread writes for everybody, and commands and readers made for each run cost it more than
/// SQLite itself does.</remarks>
internal sealed class Statement : IDisposable
{
    private const int UsualText = 1024;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _handle;
    private readonly Dictionary<string, int> _parameters = new(StringComparer.Ordinal);
    private StatementWriter? _row;

    public Statement(sqlite3 connection, string sql)
    {
        _connection = connection;
        SqliteException.ThrowExceptionForRC(sqlite3_prepare_v3(connection, sql, SQLITE_PREPARE_PERSISTENT, out _handle), connection);
    }

    /// <summary>Takes a record's values.</summary>
    public StatementWriter Row => _row ??= new StatementWriter(this);

    public Statement With(string name, string? value)
    {
        if (value is null)
        {
            return Null(name);
        }

        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        byte[]? rented = null;
        var bytes = longest <= UsualText ? stackalloc byte[UsualText] : (rented = ArrayPool<byte>.Shared.Rent(longest));
        var length = Encoding.UTF8.GetBytes(value, bytes);
        var result = sqlite3_bind_text(_handle, Index(name), bytes[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return Checked(result);
    }

    public Statement With(string name, long? value) => value is { } number ? Checked(sqlite3_bind_int64(_handle, Index(name), number)) : Null(name);

    public Statement With(string name, bool value) => With(name, value ? 1L : 0L);

    public Statement With(string name, VndAmount? value) => With(name, value?.Dong);

    public Statement With(string name, DateTimeOffset? value) => With(name, value?.UtcTicks);

    public Statement With(string name, DateOnly? value) => With(name, value is { } date ? DateText.Of(date) : null);

    public Statement With(string name, ReadOnlyMemory<byte>? value) =>
        value is { } bytes ? Checked(sqlite3_bind_blob(_handle, Index(name), bytes.Span)) : Null(name);

    /// <summary>Runs it and says how many rows it changed.</summary>
    public int Run()
    {
        try
        {
            while (Step())
            {
            }

            return sqlite3_changes(_connection);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs it and reads one number, or null.</summary>
    public long? Number()
    {
        using var rows = Query();
        return rows.Next() ? rows.NumberOrNull() : null;
    }

    /// <summary>Whether it finds a row.</summary>
    public bool Any()
    {
        using var rows = Query();
        return rows.Next();
    }

    public T? One<T>(Func<RowReader, T> map)
        where T : class
    {
        using var rows = Query();
        return rows.Next() ? map(rows) : null;
    }

    public List<T> List<T>(Func<RowReader, T> map)
    {
        using var rows = Query();
        var list = new List<T>();
        while (rows.Next())
        {
            list.Add(map(rows));
        }

        return list;
    }

    public Rows Query() => new(this, _handle);

    /// <summary>Goes to the next row; false behind the last one.</summary>
    internal bool Step()
    {
        var result = sqlite3_step(_handle);
        if (result is not (SQLITE_ROW or SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _connection);
        }

        return result == SQLITE_ROW;
    }

    /// <summary>Ends a run, so that the statement holds no lock and can run again.</summary>
    internal void Reset() => sqlite3_reset(_handle);

    public void Dispose() => _handle.Dispose();

    private Statement Null(string name) => Checked(sqlite3_bind_null(_handle, Index(name)));

    private Statement Checked(int result)
    {
        SqliteException.ThrowExceptionForRC(result, _connection);
        return this;
    }

    private int Index(string name)
    {
        if (!_parameters.TryGetValue(name, out var index))
        {
            index = sqlite3_bind_parameter_index(_handle, name);
            _parameters.Add(name, index > 0 ? index : throw new ArgumentException($"The statement has no parameter {name}.", nameof(name)));
        }

        return index;
    }
}
