using Npgsql;
using NpgsqlTypes;
using QrPilot.Sdk.Relational;

namespace QrPilot.Benchmarks.Reconcile;

/// <summary>Writes rows as <c>COPY</c> takes them.</summary>
internal sealed class CopyRow(NpgsqlBinaryImporter copy) : RowWriter
{
    public override void Text(string column, string? value) => Write(value, NpgsqlDbType.Text);

    public override void Number(string column, long? value) => Write(value, NpgsqlDbType.Bigint);

    public override void Count(string column, int? value) => Write(value, NpgsqlDbType.Integer);

    public override void Flag(string column, bool value) => copy.Write(value, NpgsqlDbType.Boolean);

    public override void Date(string column, DateOnly? value) => Write(value, NpgsqlDbType.Date);

    public override void Bytes(string column, ReadOnlyMemory<byte>? value) => Write(value, NpgsqlDbType.Bytea);

    private void Write<T>(T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } given)
        {
            copy.Write(given, type);
        }
        else
        {
            copy.WriteNull();
        }
    }

    private void Write(string? value, NpgsqlDbType type)
    {
        if (value is not null)
        {
            copy.Write(value, type);
        }
        else
        {
            copy.WriteNull();
        }
    }
}
