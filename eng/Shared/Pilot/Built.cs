namespace QrPilot.Eng.Pilot;

/// <summary>Finds what the build made beside these tests.</summary>
internal static class Built
{
    private static readonly DirectoryInfo Here = new(AppContext.BaseDirectory);

    public static string Host { get; } = Of("PilotHost", "PilotHost.dll");

    public static string Tool { get; } = Of("QrPilot.Cli", "qrpilot.dll");

    private static string Of(string project, string file)
    {
        var path = Path.Combine(Here.Parent!.Parent!.FullName, project, Here.Name, file);
        return File.Exists(path) ? path : throw new FileNotFoundException("Build the solution first.", path);
    }
}
