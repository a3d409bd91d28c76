using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace QrPilot.Architecture.Tests;

public sealed partial class PackageVersionTests
{
    private static readonly XDocument Versions = XDocument.Parse(Repository.Read("Directory.Packages.props"));

    [Fact]
    public void PackageVersions_Always_AreExact() =>
        Report.None(
            "Versions that are not pinned as [x.y.z]:",
            from item in Versions.Descendants("PackageVersion")
            let version = Property().Replace(item.Attribute("Version")!.Value, match => ValueOf(match.Groups["name"].Value))
            where !Exact().IsMatch(version)
            select $"{item.Attribute("Include")!.Value} {version}");

    [Fact]
    public void PackageVersions_InProjects_AreAbsent() =>
        Report.None(
            "Versions stand in Directory.Packages.props only:",
            from folder in new[] { "src", "tests", "samples", "benchmarks" }
            where Directory.Exists(Repository.Combine(folder))
            from path in Directory.GetFiles(Repository.Combine(folder), "*.csproj", SearchOption.AllDirectories)
            from item in XDocument.Load(path).Descendants("PackageReference")
            where item.Attribute("Version") is not null || item.Attribute("VersionOverride") is not null
            select $"{Path.GetRelativePath(Repository.Root, path)}: {item.Attribute("Include")?.Value}");

    [Fact]
    public void Packages_Always_AreExplained()
    {
        var explained = Repository.Read("docs/adr/dependencies.md");

        Report.None(
            "Packages without a paragraph in docs/adr/dependencies.md:",
            Versions.Descendants("PackageVersion")
                .Select(item => item.Attribute("Include")!.Value)
                .Where(package => !explained.Contains($"`{package}`", StringComparison.Ordinal)));
    }

    private static string ValueOf(string property) => Versions.Descendants(property).SingleOrDefault()?.Value ?? $"?{property}?";

    [GeneratedRegex("""\$\((?<name>\w+)\)""")]
    private static partial Regex Property();

    [GeneratedRegex("""^\[\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.-]+)?\]$""")]
    private static partial Regex Exact();
}
