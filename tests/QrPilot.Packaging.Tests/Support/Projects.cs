using System.Xml.Linq;

namespace QrPilot.Packaging.Tests.Support;

/// <summary>The projects that become packages.</summary>
internal static class Projects
{
    /// <summary>The projects of src that are packed.</summary>
    public static IReadOnlyList<SourceProject> Packable { get; } = [.. Repository.SourceProjects.Where(project => project.IsPackable)];

    /// <summary>The projects of templates: files that <c>dotnet new</c> copies, and no assembly.</summary>
    public static IReadOnlyList<SourceProject> Templates { get; } =
    [
        .. Directory.GetFiles(Repository.Combine("templates"), "*.csproj", SearchOption.AllDirectories)
            .Where(path => Path.GetDirectoryName(Path.GetDirectoryName(path)) == Repository.Combine("templates"))
            .Select(path => new SourceProject(path)),
    ];

    /// <summary>Every project that is packed.</summary>
    public static TheoryData<string> Everything => [.. Packable.Concat(Templates).Select(project => project.Name)];

    public static TheoryData<string> All => [.. Packable.Select(project => project.Name)];

    public static TheoryData<string> Libraries => [.. Packable.Where(project => project.IsLibrary).Select(project => project.Name)];

    public static TheoryData<string> Tools => [.. Packable.Where(project => !project.IsLibrary).Select(project => project.Name)];

    public static SourceProject Of(string name) => Packable.Concat(Templates).Single(project => project.Name == name);

    public static string AssemblyOf(SourceProject project) => Path.GetFileNameWithoutExtension(project.AssemblyPath);

    /// <summary>The path of a project's file.</summary>
    public static string FileOf(SourceProject project) => Path.Combine(project.Folder, $"{project.Name}.csproj");

    /// <summary>The packages that a project asks for and its users get.</summary>
    public static IEnumerable<string> PublicPackagesOf(SourceProject project) =>
        from reference in XDocument.Load(FileOf(project)).Descendants("PackageReference")
        where reference.Attribute("PrivateAssets")?.Value != "all"
        select reference.Attribute("Include")!.Value;
}
