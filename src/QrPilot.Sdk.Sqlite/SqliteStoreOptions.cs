namespace QrPilot.Sdk.Sqlite;

/// <summary>Where the embedded store keeps its file and how it is used.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The path of the database file. The file is made where it is missing; its folder must exist.</summary>
    /// <remarks>Next to it SQLite keeps two more files (<c>-wal</c> and <c>-shm</c>): stop the host before copying.</remarks>
    /// <value>Default: empty, which is refused.</value>
    public string Path { get; set; } = string.Empty;

    /// <summary>How long to wait for another process that holds the file.</summary>
    /// <value>0 to 60 seconds. Default: 5 seconds.</value>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many reads may run at the same time. Reads never wait for writes.</summary>
    /// <value>1 to 64. Default: 4.</value>
    public int Readers { get; set; } = 4;

    /// <summary>How many commits that wait at the same time are flushed to the disk together. Each still holds or fails alone.</summary>
    /// <value>1 to 1024. Default: 64.</value>
    public int CommitsPerFlush { get; set; } = 64;
}
