namespace QrPilot.Eng.Browser;

/// <summary>The Chromium of this machine.</summary>
internal static class ChromiumProgram
{
    /// <summary>Keeps it from calling anybody by itself.</summary>
    public static string[] Quiet { get; } =
        ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-sandbox"];

    public static string Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("Install Debian's chromium.");
}
