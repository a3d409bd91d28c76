using Npgsql;
using NpgsqlTypes;
using QrPilot.Sdk.Relational;

namespace QrPilot.Sdk.Postgres.Internal;

/// <summary>A statement whose parameters are $1, $2 and so on in the order in which they are set.</summary>
internal sealed class Command(NpgsqlBatchCommand command) : RowWriter
{
    public Command With(string? value)
    {
        Add(NpgsqlDbType.Text, value);
        return this;
    }

    public Command With(long? value)
    {
        Add(NpgsqlDbType.Bigint, value);
        return this;
    }

    public Command With(int value)
    {
        Add<int>(NpgsqlDbType.Integer, value);
        return this;
    }

    public Command With(DateTimeOffset? value) => With(value?.UtcTicks);

    public Command With(DateOnly? value)
    {
        Add(NpgsqlDbType.Date, value);
        return this;
    }

    public Command With(ReadOnlyMemory<byte> value)
    {
        Add<ReadOnlyMemory<byte>>(NpgsqlDbType.Bytea, value);
        return this;
    }

    public Command With<T>(NpgsqlDbType type, T[] values)
    {
        command.Parameters.Add(new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = values });
        return this;
    }

    public Command With(IReadOnlyCollection<string> values) => With(NpgsqlDbType.Text, values as string[] ?? [.. values]);

    public override void Text(string column, string? value) => Add(NpgsqlDbType.Text, value);

    public override void Number(string column, long? value) => Add(NpgsqlDbType.Bigint, value);

    public override void Count(string column, int? value) => Add(NpgsqlDbType.Integer, value);

    public override void Flag(string column, bool value) => Add<bool>(NpgsqlDbType.Boolean, value);

    public override void Date(string column, DateOnly? value) => Add(NpgsqlDbType.Date, value);

    public override void Bytes(string column, ReadOnlyMemory<byte>? value) => Add(NpgsqlDbType.Bytea, value);

    private void Add<T>(NpgsqlDbType type, T? value)
        where T : struct
    {
        if (value is { } given)
        {
            command.Parameters.Add(new NpgsqlParameter<T> { NpgsqlDbType = type, TypedValue = given });
        }
        else
        {
            Null(type);
        }
    }

    private void Add(NpgsqlDbType type, string? value)
    {
        if (value is not null)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { NpgsqlDbType = type, TypedValue = value });
        }
        else
        {
            Null(type);
        }
    }

    private void Null(NpgsqlDbType type) => command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = DBNull.Value });
}
