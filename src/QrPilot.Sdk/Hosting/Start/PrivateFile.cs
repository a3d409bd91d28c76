namespace QrPilot.Sdk.Hosting.Start;

/// <summary>Writes small secrets so that only the owner can read them (mode 0600) and a crash leaves no half of one.</summary>
internal static class PrivateFile
{
    public static void Write(string path, string text)
    {
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        using (var writer = new StreamWriter(file))
        {
            writer.WriteLine(text);
            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }
}
