using System.Xml.Linq;
using QrPilot.Packaging.Tests.Support;

namespace QrPilot.Packaging.Tests;

/// <summary>What a template package holds: the files of the repository, and versions in the place of tokens.</summary>
public sealed class TemplateTests(PackedFeed feed)
{
    private const string Folder = "content/";
    private const string Versions = "Directory.Packages.props";

    public static TheoryData<string> Templates => [.. Projects.Templates.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_Always_HasTheFilesOfTheRepository(string name)
    {
        var package = feed.Of(name);
        var root = Path.Combine(Projects.Of(name).Folder, Folder);
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).ToList();

        Assert.Equal(["Template"], package.Types);
        Assert.Empty(package.Dependencies);
        Assert.Equal(
            files.Select(file => Folder + file).Concat(["README.md", "icon.png"]).Order(StringComparer.Ordinal),
            package.OwnFiles.Order(StringComparer.Ordinal));
        Assert.All(
            files.Where(file => file != Versions),
            file => Assert.Equal(File.ReadAllBytes(Path.Combine(root, file)), package.Files[Folder + file]));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Versions_OfATemplate_AreItsOwnAndThoseOfTheRepository(string name)
    {
        var package = feed.Of(name);
        var ours = VersionsOf(XDocument.Parse(Repository.Read(Versions)));
        var written = XDocument.Parse(package.Text(Folder + Versions));

        Assert.Equal(package.Version, written.Descendants("QrPilotVersion").Single().Value);
        Assert.All(VersionsOf(written), item => Assert.Equal(
            item.Key.StartsWith("QrPilot.", StringComparison.Ordinal) ? "[$(QrPilotVersion)]" : Plain(ours[item.Key]),
            item.Value));

        // Some versions are those of a property.
        string Plain(string version) =>
            version.Trim('[', ']').Replace("$(ExtensionsVersion)", XDocument.Parse(Repository.Read(Versions)).Descendants("ExtensionsVersion").Single().Value, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> VersionsOf(XDocument document) => document.Descendants("PackageVersion")
        .ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Version")!.Value);
}
