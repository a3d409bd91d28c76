using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace QrPilot.Sdk.Postgres.Tests.Schemas;

/// <summary>Reads what a SQLite file demands. Checks stand only in the text of its tables; those that stand in for the types that SQLite
/// does not have, flags and dates, are read as these types.</summary>
internal sealed partial class SqliteSchema(SqliteConnection connection)
{
    public HashSet<string> Read() =>
    [
        .. List("select name, sql from sqlite_schema where type = 'table'", row => (Name: row.GetString(0), Sql: row.GetString(1)))
            .SelectMany(table => FactsOf(table.Name, Comment().Replace(table.Sql, ""))),
    ];

    private IEnumerable<string> FactsOf(string table, string sql)
    {
        var columns = List(
            $"select name, type, \"notnull\", pk from pragma_table_xinfo('{table}')",
            row => (Name: row.GetString(0), Type: row.GetString(1), IsNullable: !row.GetBoolean(2), Place: row.GetInt32(3)));
        return
        [
            SchemaFact.Table(table),
            .. columns.Select(column => SchemaFact.Column(table, column.Name, TypeOf(column.Name, column.Type, sql), column.IsNullable)),
            SchemaFact.PrimaryKey(table, columns.Where(column => column.Place > 0).OrderBy(column => column.Place).Select(column => column.Name)),
            .. UniqueKeysOf(table),
            .. ForeignKeysOf(table),
            .. ChecksOf(table, sql, [.. columns.Select(column => column.Name)]),
        ];
    }

    private IEnumerable<string> UniqueKeysOf(string table) =>
        List($"select name from pragma_index_list('{table}') where \"unique\" and origin <> 'pk'", row => row.GetString(0))
            .Select(index => SchemaFact.UniqueKey(
                table, List($"select name from pragma_index_info('{index}') order by seqno", row => row.GetString(0))));

    private IEnumerable<string> ForeignKeysOf(string table) =>
        List(
            $"select id, \"table\", \"from\", \"to\" from pragma_foreign_key_list('{table}') order by id, seq",
            row => (Id: row.GetInt32(0), Target: row.GetString(1), From: row.GetString(2), To: row.GetString(3)))
            .GroupBy(part => (part.Id, part.Target))
            .Select(key => SchemaFact.ForeignKey(table, key.Select(part => part.From), key.Key.Target, key.Select(part => part.To)));

    private static IEnumerable<string> ChecksOf(string table, string sql, string[] columns) =>
        Check().Matches(sql).Select(match => match.Value)
            .Where(check => !IsOfType().IsMatch(check))
            .Select(check => SchemaFact.Check(table, columns.Where(column => Regex.IsMatch(Quoted().Replace(check, ""), $@"\b{column}\b")), check));

    private static string TypeOf(string column, string type, string sql) => type switch
    {
        "INTEGER" => sql.Contains($"check ({column} in (0, 1))", StringComparison.Ordinal) ? "flag" : "number",
        "TEXT" => column == "business_date" || sql.Contains($"check (length({column}) = 10)", StringComparison.Ordinal) ? "date" : "text",
        "BLOB" => "bytes",
        _ => type,
    };

    private List<T> List<T>(string sql, Func<SqliteDataReader, T> map)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    /// <summary>A check with whatever its brackets hold.</summary>
    [GeneratedRegex(@"\bcheck\s*\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)")]
    private static partial Regex Check();

    [GeneratedRegex(@"^check \(\w+ in \(0, 1\)\)$|^check \(length\(\w+\) = 10\)$")]
    private static partial Regex IsOfType();
}
