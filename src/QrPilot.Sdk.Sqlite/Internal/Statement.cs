using Microsoft.Data.Sqlite;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>A prepared statement that stays with its connection. Set every parameter, then run it.</summary>
internal sealed class Statement(SqliteCommand command) : IDisposable
{
    private readonly Dictionary<string, SqliteParameter> _parameters = new(StringComparer.Ordinal);

    public Statement With(string name, string? value) => Set(name, SqliteType.Text, value);

    public Statement With(string name, long? value) => Set(name, SqliteType.Integer, value);

    public Statement With(string name, bool value) => Set(name, SqliteType.Integer, value ? 1L : 0L);

    public Statement With(string name, VndAmount? value) => Set(name, SqliteType.Integer, value?.Dong);

    public Statement With(string name, DateTimeOffset? value) => Set(name, SqliteType.Integer, value?.UtcTicks);

    public Statement With(string name, DateOnly? value) => Set(name, SqliteType.Text, value is { } date ? DateText.Of(date) : null);

    public Statement With(string name, ReadOnlyMemory<byte>? value) => Set(name, SqliteType.Blob, value?.ToArray());

    /// <summary>Runs it and says how many rows it changed.</summary>
    public int Run() => command.ExecuteNonQuery();

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

    public T? One<T>(Func<Rows, T> map)
        where T : class
    {
        using var rows = Query();
        return rows.Next() ? map(rows) : null;
    }

    public List<T> List<T>(Func<Rows, T> map)
    {
        using var rows = Query();
        var list = new List<T>();
        while (rows.Next())
        {
            list.Add(map(rows));
        }

        return list;
    }

    public Rows Query() => new(command.ExecuteReader());

    public void Dispose() => command.Dispose();

    private Statement Set(string name, SqliteType type, object? value)
    {
        if (!_parameters.TryGetValue(name, out var parameter))
        {
            parameter = command.Parameters.Add(name, type);
            _parameters.Add(name, parameter);
        }

        parameter.Value = value ?? DBNull.Value;
        return this;
    }
}
