namespace QrPilot.Architecture.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceProject> SourceProjects { get; } =
    [
        .. Directory.GetDirectories(Path.Combine(Root, "src"))
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceProject(path)),
    ];

    public static IReadOnlyList<SourceFile> SourceFiles { get; } =
    [
        .. SourceProjects
            .SelectMany(project => Directory.GetFiles(project.Folder, "*.cs", SearchOption.AllDirectories)
                .Where(path => !IsBuildOutput(Path.GetRelativePath(project.Folder, path))))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path)),
    ];

    public static string Combine(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Combine(path));

    private static bool IsBuildOutput(string path) => path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

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
