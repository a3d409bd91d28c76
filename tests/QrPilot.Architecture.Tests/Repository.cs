using QrPilot.Eng;

namespace QrPilot.Architecture.Tests;

/// <summary>What stands in the checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root => Checkout.Root;

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

    public static string Combine(string path) => Checkout.Combine(path);

    public static string Read(string path) => File.ReadAllText(Combine(path));

    private static bool IsBuildOutput(string path) => path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";
}
