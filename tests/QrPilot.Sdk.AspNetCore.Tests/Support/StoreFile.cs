using System.Text;
using Microsoft.Data.Sqlite;

namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>Looks at the host's database through a connection of its own.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly string _path;
    private readonly SqliteConnection _connection;

    public StoreFile(string path)
    {
        _path = path;
        _connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        _connection.Open();
    }

    /// <summary>A number that changes with every commit of anybody else that changed anything.</summary>
    public long Version => Scalar("pragma data_version");

    /// <summary>The number of rows of every table.</summary>
    public SortedDictionary<string, long> Counts()
    {
        var tables = new List<string>();
        using (var command = _connection.CreateCommand())
        {
            command.CommandText = "select name from sqlite_schema where type = 'table'";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                tables.Add(reader.GetString(0));
            }
        }

        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            counts[table] = Scalar($"select count(*) from \"{table}\"");
        }

        return counts;
    }

    /// <summary>One number that a statement of a test asks for.</summary>
    public long Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>All bytes that whoever steals the files has, each as one character.</summary>
    public string Bytes()
    {
        return string.Concat(new[] { _path, _path + "-wal" }.Where(File.Exists).Select(Read));

        static string Read(string path)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            return reader.ReadToEnd();
        }
    }

    public void Dispose() => _connection.Dispose();
}
