using Microsoft.Data.Sqlite;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>Reads a result row by row and, in a row, column by column, in the order of the column list.</summary>
internal sealed class Rows(SqliteDataReader reader) : IDisposable
{
    private int _column;

    public bool Next()
    {
        _column = 0;
        return reader.Read();
    }

    public bool NextIsNull() => reader.IsDBNull(_column);

    public string Text() => reader.GetString(_column++);

    public string? TextOrNull() => IsNull() ? null : reader.GetString(_column++);

    public long Number() => reader.GetInt64(_column++);

    public long? NumberOrNull() => IsNull() ? null : reader.GetInt64(_column++);

    public int Count() => reader.GetInt32(_column++);

    public int? CountOrNull() => IsNull() ? null : reader.GetInt32(_column++);

    public bool Flag() => reader.GetInt64(_column++) != 0;

    public VndAmount Amount() => new(reader.GetInt64(_column++));

    public VndAmount? AmountOrNull() => IsNull() ? null : new VndAmount(reader.GetInt64(_column++));

    public DateTimeOffset Instant() => new(reader.GetInt64(_column++), TimeSpan.Zero);

    public DateTimeOffset? InstantOrNull() => IsNull() ? null : new DateTimeOffset(reader.GetInt64(_column++), TimeSpan.Zero);

    public DateOnly Date() => DateText.Parse(reader.GetString(_column++));

    public TEnum Choice<TEnum>()
        where TEnum : struct, Enum => EnumText<TEnum>.Parse(reader.GetString(_column++));

    public TEnum? ChoiceOrNull<TEnum>()
        where TEnum : struct, Enum => IsNull() ? null : EnumText<TEnum>.Parse(reader.GetString(_column++));

    public byte[] Bytes() => reader.GetFieldValue<byte[]>(_column++);

    public void Dispose() => reader.Dispose();

    private bool IsNull()
    {
        if (!reader.IsDBNull(_column))
        {
            return false;
        }

        _column++;
        return true;
    }
}
