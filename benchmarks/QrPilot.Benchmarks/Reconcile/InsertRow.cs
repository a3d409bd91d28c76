using System.Globalization;
using Microsoft.Data.Sqlite;
using QrPilot.Sdk.Relational;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>Writes rows by one prepared insert into SQLite.</summary>
internal sealed class InsertRow : RowWriter, IDisposable
{
    private readonly SqliteCommand _command;

    public InsertRow(SqliteConnection connection, string table, string columns)
    {
        var names = columns.Split(',', StringSplitOptions.TrimEntries);
        _command = connection.CreateCommand();
        _command.CommandText = $"insert into {table} (tenant_id, {columns}) values ($tenant_id, {string.Join(", ", names.Select(name => "$" + name))})";
        foreach (var name in names.Prepend("tenant_id"))
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = "$" + name });
        }
    }

    public override void Text(string column, string? value) => Set(column, value);

    public override void Number(string column, long? value) => Set(column, value);

    public override void Count(string column, int? value) => Set(column, value);

    public override void Flag(string column, bool value) => Set(column, value ? 1 : 0);

    public override void Date(string column, DateOnly? value) => Set(column, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public override void Bytes(string column, ReadOnlyMemory<byte>? value) => Set(column, value?.ToArray());

    public void Run(SqliteTransaction transaction)
    {
        _command.Transaction = transaction;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private void Set(string column, object? value) => _command.Parameters["$" + column].Value = value ?? DBNull.Value;
}
