using QrPilot.Sdk.Relational;

namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>Sets a statement's parameters by the names of columns.</summary>
internal sealed class StatementWriter(Statement statement) : RowWriter
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public override void Text(string column, string? value) => statement.With(NameOf(column), value);

    public override void Number(string column, long? value) => statement.With(NameOf(column), value);

    public override void Count(string column, int? value) => statement.With(NameOf(column), value);

    public override void Flag(string column, bool value) => statement.With(NameOf(column), value);

    public override void Date(string column, DateOnly? value) => statement.With(NameOf(column), value);

    public override void Bytes(string column, ReadOnlyMemory<byte>? value) => statement.With(NameOf(column), value);

    private string NameOf(string column)
    {
        if (!_names.TryGetValue(column, out var name))
        {
            _names.Add(column, name = "$" + column);
        }

        return name;
    }
}
