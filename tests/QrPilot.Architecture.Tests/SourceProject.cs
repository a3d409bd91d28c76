using System.Xml.Linq;

namespace QrPilot.Architecture.Tests;

/// <summary>A project in src, as its csproj file and the shared props above it say. Conditions are not evaluated.</summary>
internal sealed class SourceProject
{
    private readonly XDocument _document;

    public SourceProject(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        Folder = Path.GetDirectoryName(path)!;
        _document = XDocument.Load(path);
    }

    public string Name { get; }

    public string Folder { get; }

    /// <summary>Where the assembly lies that this test run was built with.</summary>
    public string AssemblyPath => Path.Combine(AppContext.BaseDirectory, (Property("AssemblyName") ?? Name) + ".dll");

    public bool IsLibrary => Property("OutputType") is not ("Exe" or "WinExe");

    public bool IsPackable => !Is("IsPackable", "false");

    /// <summary>Whether the project is a user interface: a Razor class library.</summary>
    public bool IsUserInterface => Name.EndsWith("Ui", StringComparison.Ordinal);

    /// <summary>Whether the project is one of those that plug into the SDK: a store, a bus or a gateway.</summary>
    public bool IsProvider => ProjectRules.IsProvider(Name);

    public IReadOnlyList<string> ProjectReferencePaths =>
        [.. Items("ProjectReference").Select(path => Path.GetFullPath(Path.Combine(Folder, path.Replace('\\', '/'))))];

    public IReadOnlyList<string> ProjectReferences => [.. ProjectReferencePaths.Select(path => Path.GetFileNameWithoutExtension(path))];

    public IReadOnlyList<string> PackageReferences => Items("PackageReference");

    public IReadOnlyList<string> FrameworkReferences => Items("FrameworkReference");

    public bool Is(string property, string value) => string.Equals(Property(property), value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The nearest value of a property: the project's own, then that of src, then that of the root.</summary>
    public string? Property(string name) =>
        new[] { _document, Load("src/Directory.Build.props"), Load("Directory.Build.props") }
            .Select(document => document.Descendants(name).LastOrDefault()?.Value.Trim())
            .FirstOrDefault(value => value is not null);

    public override string ToString() => Name;

    private static XDocument Load(string path) => XDocument.Load(Repository.Combine(path));

    private List<string> Items(string name) =>
        [.. _document.Descendants(name).Select(item => item.Attribute("Include")?.Value).OfType<string>()];
}
