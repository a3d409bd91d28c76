using NpgsqlTypes;
using QrPilot.Sdk.Relational;

namespace QrPilot.Sdk.Postgres.Internal;

/// <summary>Takes rows column by column and gives each column to a statement as one array, so that one statement writes many rows. All rows
/// have the same columns in the same order.</summary>
/// <param name="rows">How many rows there will be.</param>
internal sealed class RowArrays(int rows) : RowWriter
{
    private readonly List<Action<Command>> _arrays = [];
    private readonly List<Array> _columns = [];
    private int _column;
    private int _row = -1;

    /// <summary>Adds a statement for every so many rows, whose parameters are the columns of those rows.</summary>
    /// <param name="script">Where to add.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="items">What becomes rows; for none there is no statement.</param>
    /// <param name="write">Writes the row of one.</param>
    public static void Add<T>(Script script, string sql, IReadOnlyList<T> items, Action<RowWriter, T> write)
    {
        // More rows make no statement faster, and the server holds its arrays in memory.
        const int Most = 4_096;
        for (var from = 0; from < items.Count; from += Most)
        {
            var count = Math.Min(Most, items.Count - from);
            var arrays = new RowArrays(count);
            for (var i = 0; i < count; i++)
            {
                arrays.Next();
                write(arrays, items[from + i]);
            }

            arrays.AddTo(script.Add(sql));
        }
    }

    public override void Text(string column, string? value) => Set(NpgsqlDbType.Text, value);

    public override void Number(string column, long? value) => Set(NpgsqlDbType.Bigint, value);

    public override void Count(string column, int? value) => Set(NpgsqlDbType.Integer, value);

    public override void Flag(string column, bool value) => Set(NpgsqlDbType.Boolean, value);

    public override void Date(string column, DateOnly? value) => Set(NpgsqlDbType.Date, value);

    public override void Bytes(string column, ReadOnlyMemory<byte>? value) => Set(NpgsqlDbType.Bytea, value?.ToArray());

    private void Next()
    {
        _row++;
        _column = 0;
    }

    private void AddTo(Command command) => _arrays.ForEach(add => add(command));

    private void Set<T>(NpgsqlDbType type, T value)
    {
        if (_column == _columns.Count)
        {
            var values = new T[rows];
            _columns.Add(values);
            _arrays.Add(command => command.With(type, values));
        }

        ((T[])_columns[_column++])[_row] = value;
    }
}
