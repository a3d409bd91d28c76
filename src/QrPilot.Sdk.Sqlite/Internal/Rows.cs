using QrPilot.Sdk.Relational;
using SQLitePCL;
using static SQLitePCL.raw;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>Reads a result row by row.</summary>
internal sealed class Rows(Statement statement, sqlite3_stmt handle) : RowReader, IDisposable
{
    private int _column;

    public bool Next()
    {
        _column = 0;
        return statement.Step();
    }

    public bool NextIsNull() => sqlite3_column_type(handle, _column) == SQLITE_NULL;

    public override string Text() => sqlite3_column_text(handle, _column++).utf8_to_string();

    public override long Number() => sqlite3_column_int64(handle, _column++);

    public override bool Flag() => Number() != 0;

    public override DateOnly Date() => DateText.Parse(Text());

    public override byte[] Bytes() => sqlite3_column_blob(handle, _column++).ToArray();

    public void Dispose() => statement.Reset();

    protected override bool SkipsNull()
    {
        if (!NextIsNull())
        {
            return false;
        }

        _column++;
        return true;
    }
}
