using QrPilot.Sdk.Money;
using QrPilot.Sdk.Storage;
using SQLitePCL;
using static SQLitePCL.raw;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>Reads a result row by row and, in a row, column by column, in the order of the column list.</summary>
internal sealed class Rows(Statement statement, sqlite3_stmt handle) : IDisposable
{
    private int _column;

    public bool Next()
    {
        _column = 0;
        return statement.Step();
    }

    public bool NextIsNull() => sqlite3_column_type(handle, _column) == SQLITE_NULL;

    public string Text() => sqlite3_column_text(handle, _column++).utf8_to_string();

    public string? TextOrNull() => IsNull() ? null : Text();

    public long Number() => sqlite3_column_int64(handle, _column++);

    public long? NumberOrNull() => IsNull() ? null : Number();

    public int Count() => checked((int)Number());

    public int? CountOrNull() => IsNull() ? null : Count();

    public bool Flag() => Number() != 0;

    public VndAmount Amount() => new(Number());

    public VndAmount? AmountOrNull() => IsNull() ? null : Amount();

    public DateTimeOffset Instant() => new(Number(), TimeSpan.Zero);

    public DateTimeOffset? InstantOrNull() => IsNull() ? null : Instant();

    public DateOnly Date() => DateText.Parse(Text());

    public TEnum Choice<TEnum>()
        where TEnum : struct, Enum => EnumText.Parse<TEnum>(Text());

    public TEnum? ChoiceOrNull<TEnum>()
        where TEnum : struct, Enum => IsNull() ? null : Choice<TEnum>();

    public byte[] Bytes() => sqlite3_column_blob(handle, _column++).ToArray();

    public void Dispose() => statement.Reset();

    private bool IsNull()
    {
        if (!NextIsNull())
        {
            return false;
        }

        _column++;
        return true;
    }
}
