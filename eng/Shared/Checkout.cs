namespace QrPilot.Eng;

/// <summary>The checkout that this program was built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <param name="path">A path in the repository.</param>
    public static string Combine(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "QrPilot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No QrPilot.sln above {AppContext.BaseDirectory}.");
    }
}
