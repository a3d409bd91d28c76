using QrPilot.Packaging.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.Packaging.Tests.Readmes;

public sealed class ReadmeTests
{
    private const int MostLines = 12;

    private static readonly CompiledLines Compiled = new("tests", "samples");

    private static readonly string[] Sections = ["Install", "Use", "Options", "Telemetry", "Limits"];

    [Theory]
    [MemberData(nameof(Projects.Everything), MemberType = typeof(Projects))]
    public void Readme_OfAPackage_IsThere(string package) =>
        Assert.True(File.Exists(Readme.PathOf(package)), $"{Readme.PathOf(package)} is missing.");

    [Theory]
    [MemberData(nameof(Projects.Everything), MemberType = typeof(Projects))]
    public void Readme_OfAPackage_HasTheSectionsOfEveryReadme(string package)
    {
        var readme = Readme.Of(package);
        var install = Projects.Of(package) switch
        {
            { IsLibrary: false } => $"dotnet tool install --global {package}",
            var project when Projects.Templates.Contains(project) => $"dotnet new install {package}",
            _ => $"dotnet add package {package}",
        };

        Assert.Equal(Sections, readme.Headings.Intersect(Sections));
        Assert.Contains(readme.Blocks("sh"), block => block.Contains(install));
        Assert.All(Sections, section => Assert.NotEqual("", readme.Section(section).Trim()));
        Assert.DoesNotContain("](", readme.Text.Replace("](https://", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Projects.Libraries), MemberType = typeof(Projects))]
    public void Code_OfAReadme_IsShortAndCompiled(string package)
    {
        var blocks = Readme.Of(package).Blocks("csharp");

        Assert.NotEmpty(blocks);
        Assert.InRange(blocks[0].Length, 1, MostLines);
        Report.None(
            $"Code in src/{package}/README.md that no file under tests or samples has:",
            blocks.Where(block => !Compiled.Have(block)).Select(block => string.Join("\n  ", block)));
    }
}
