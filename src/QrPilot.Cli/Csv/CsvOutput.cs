using System.Text;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Csv;

/// <summary>A CSV file that is being written.</summary>
internal sealed class CsvOutput : IDisposable
{
    private readonly FileStream _file;
    private readonly string _option;

    private CsvOutput(FileStream file, string option) => (_file, _option) = (file, option);

    /// <exception cref="CliException">The file cannot be written.</exception>
    public static CsvOutput Create(FileInfo file, string option, string header)
    {
        try
        {
            var output = new CsvOutput(new FileStream(file.FullName, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0), option);
            output.Write(Encoding.UTF8.GetBytes($"{header}\n"));
            return output;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"{option}: '{file}' cannot be written: {failure.Message}");
        }
    }

    /// <exception cref="CliException">The file cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> lines)
    {
        try
        {
            _file.Write(lines);
        }
        catch (IOException failure)
        {
            throw CliException.BadInput($"{_option}: the file cannot be written: {failure.Message}");
        }
    }

    public void Dispose() => _file.Dispose();
}
