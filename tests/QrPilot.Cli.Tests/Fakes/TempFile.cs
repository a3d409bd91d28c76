namespace QrPilot.Cli.Tests.Fakes;

/// <summary>A file in a folder of its own that goes with the test.</summary>
internal sealed class TempFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qrpilot-cli-");

    public TempFile(string name, string? text = null)
    {
        Path = System.IO.Path.Combine(_folder.FullName, name);
        if (text is not null)
        {
            File.WriteAllText(Path, text);
        }
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
