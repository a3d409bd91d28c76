using System.Buffers;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Matching;

namespace QrPilot.Cli.Match;

/// <summary>Writes CSV as UTF-8, with quotes only where a field needs them.</summary>
internal sealed class CsvOutput : IDisposable
{
    private const int BufferBytes = 1 << 17;

    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly FileStream _file;
    private readonly string _option;
    private int _end;

    private CsvOutput(FileStream file, string option) => (_file, _option) = (file, option);

    /// <exception cref="CliException">The file cannot be written.</exception>
    public static CsvOutput Create(FileInfo file, string option, string header)
    {
        try
        {
            var output = new CsvOutput(new FileStream(file.FullName, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0), option);
            output.Field(header.Split(','));
            return output;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"{option}: '{file}' cannot be written: {failure.Message}");
        }
    }

    /// <summary>Writes an id of a table.</summary>
    public void Id(MoneyTable table, int row, byte behind)
    {
        Reserve();
        if (table.TryWriteId(row, _buffer.AsSpan(_end), out var written) && !_buffer.AsSpan(_end, written).ContainsAny(Special))
        {
            _end += written;
            End(behind);
        }
        else
        {
            Field(table.IdOf(row), behind);
        }
    }

    public void Field(string text, byte behind)
    {
        var quoted = text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
        foreach (var rune in quoted.EnumerateRunes())
        {
            Reserve();
            _end += rune.EncodeToUtf8(_buffer.AsSpan(_end));
        }

        End(behind);
    }

    /// <summary>Writes what is still held.</summary>
    /// <exception cref="CliException">The file cannot be written.</exception>
    public void Close() => Flush();

    public void Dispose() => _file.Dispose();

    private void Field(string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            Field(names[i], i + 1 < names.Length ? (byte)',' : (byte)'\n');
        }
    }

    private void End(byte behind)
    {
        Reserve();
        _buffer[_end++] = behind;
    }

    private void Reserve()
    {
        if (_end > BufferBytes - 256)
        {
            Flush();
        }
    }

    private void Flush()
    {
        try
        {
            _file.Write(_buffer, 0, _end);
            _end = 0;
        }
        catch (IOException failure)
        {
            throw CliException.BadInput($"{_option}: the file cannot be written: {failure.Message}");
        }
    }
}
