using System.Text.RegularExpressions;

namespace QrPilot.Sdk.Postgres.Tests.Schemas;

/// <summary>Says what a schema demands, in the same words for every database.</summary>
internal static partial class SchemaFact
{
    public static string Table(string table) => $"table {table}";

    public static string Column(string table, string column, string type, bool isNullable) =>
        $"column {table}.{column}: {type}{(isNullable ? " or null" : "")}";

    public static string PrimaryKey(string table, IEnumerable<string> columns) => $"primary key of {table}: {string.Join(", ", columns)}";

    public static string UniqueKey(string table, IEnumerable<string> columns) => $"unique key of {table}: {string.Join(", ", columns)}";

    public static string ForeignKey(string table, IEnumerable<string> columns, string target, IEnumerable<string> targetColumns) =>
        $"foreign key of {table}: {string.Join(", ", columns)} in {target} ({string.Join(", ", targetColumns)})";

    /// <summary>A check by the columns and the literals that stand in it: databases write the rest each in its own way.</summary>
    public static string Check(string table, IEnumerable<string> columns, string text)
    {
        var words = Literal().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return $"check of {table}: {string.Join(", ", columns.Order(StringComparer.Ordinal))} with {string.Join(' ', words)}";
    }

    [GeneratedRegex(@"'[^']*'|\b\d+\b")]
    private static partial Regex Literal();
}
