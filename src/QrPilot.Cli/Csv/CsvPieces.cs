namespace QrPilot.Cli.Csv;

/// <summary>Makes pieces of files on several threads and writes them in the order in which they were added.</summary>
/// <param name="threads">How many are made at once; twice as many are held.</param>
internal sealed class CsvPieces(int threads)
{
    private readonly Queue<(CsvOutput Output, Task<CsvText> Text)> _running = new();

    /// <param name="output">Where the piece belongs.</param>
    /// <param name="make">Adds its lines.</param>
    /// <exception cref="Shell.CliException">A file cannot be written.</exception>
    public void Add(CsvOutput output, Action<CsvText> make)
    {
        if (_running.Count == threads * 2)
        {
            WriteNext();
        }

        _running.Enqueue((output, Task.Run(() =>
        {
            var text = new CsvText();
            make(text);
            return text;
        })));
    }

    /// <summary>Writes what is still held.</summary>
    /// <exception cref="Shell.CliException">A file cannot be written.</exception>
    public void Complete()
    {
        while (_running.Count > 0)
        {
            WriteNext();
        }
    }

    private void WriteNext()
    {
        var (output, making) = _running.Dequeue();
        using var text = making.GetAwaiter().GetResult();
        output.Write(text.Bytes);
    }
}
