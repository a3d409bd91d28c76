using System.Xml.Linq;
using QrPilot.Packaging.Tests.Support;

namespace QrPilot.Packaging.Tests;

public sealed class ContentTests(PackedFeed feed)
{
    private const string Lib = "lib/net10.0/";
    private const string Tool = "tools/net10.0/any/";

    /// <summary>Where a Razor class library brings its pages' files, and what tells a host about them.</summary>
    private static readonly string[] OfUserInterfaces = ["staticwebassets/", "build/", "buildMultiTargeting/", "buildTransitive/"];

    [Theory]
    [MemberData(nameof(Projects.Everything), MemberType = typeof(Projects))]
    public void Package_Always_HasTheReadmeAndTheIconOfTheRepository(string name)
    {
        var package = feed.Of(name);

        Assert.Equal(File.ReadAllBytes(Path.Combine(Projects.Of(name).Folder, "README.md")), package.Files["README.md"]);
        Assert.Equal(File.ReadAllBytes(Repository.Combine("eng/packaging/icon.png")), package.Files["icon.png"]);
    }

    [Theory]
    [MemberData(nameof(Projects.Libraries), MemberType = typeof(Projects))]
    public void Library_Always_HasItsAssemblyWithDocumentationAndNothingElse(string name)
    {
        var project = Projects.Of(name);
        var assembly = Projects.AssemblyOf(project);
        var files = feed.Of(name).OwnFiles
            .Where(file => !project.IsUserInterface || !OfUserInterfaces.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)));

        Assert.Equal(["README.md", "icon.png", $"{Lib}{assembly}.dll", $"{Lib}{assembly}.xml"], files.Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllBytes(project.AssemblyPath), feed.Of(name).Files[$"{Lib}{assembly}.dll"]);
        Assert.Equal([$"{Lib}{assembly}.pdb"], feed.SymbolsOf(name).OwnFiles);
    }

    [Theory]
    [MemberData(nameof(Projects.Libraries), MemberType = typeof(Projects))]
    public void Documentation_OfALibrary_IsThatOfItsAssembly(string name)
    {
        var assembly = Projects.AssemblyOf(Projects.Of(name));

        var document = XDocument.Parse(feed.Of(name).Text($"{Lib}{assembly}.xml"));

        Assert.Equal(assembly, document.Root!.Element("assembly")!.Element("name")!.Value);
        Assert.Contains(document.Descendants("member"), member => member.Attribute("name")!.Value.StartsWith("T:QrPilot.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects.Tools), MemberType = typeof(Projects))]
    public void Tool_Always_IsACommandForAnyMachine(string name)
    {
        var project = Projects.Of(name);
        var assembly = Projects.AssemblyOf(project);
        var package = feed.Of(name);

        var command = Assert.Single(XDocument.Parse(package.Text($"{Tool}DotnetToolSettings.xml")).Descendants("Command"));

        Assert.Equal(["DotnetTool"], package.Types);
        Assert.Equal(
            (project.Property("ToolCommandName"), $"{assembly}.dll", "dotnet"),
            (command.Attribute("Name")!.Value, command.Attribute("EntryPoint")!.Value, command.Attribute("Runner")!.Value));
        Assert.Contains($"{Tool}{assembly}.dll", package.Files.Keys);
        Assert.Contains($"{Tool}{assembly}.runtimeconfig.json", package.Files.Keys);
        Assert.DoesNotContain(package.Files.Keys, file => file.StartsWith(Tool, StringComparison.Ordinal) && file.EndsWith("d.xml", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects.All), MemberType = typeof(Projects))]
    public void Symbols_OfAPackage_BelongToItsAssembliesAndHoldTheirSources(string name)
    {
        var package = feed.Of(name);
        foreach (var (path, pdb) in feed.SymbolsOf(name).Files.Where(file => file.Key.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            using var symbols = new Symbols(pdb);
            var named = Symbols.NamedBy(package.Files[Path.ChangeExtension(path, ".dll")]);

            Assert.Equal([.. named.Guid.ToByteArray(), .. BitConverter.GetBytes(named.Stamp)], symbols.Id);
            Report.None("Sources that are not in the symbols:", symbols.Sources.Where(source => source.Text is null && !IsGenerated(source.Name)).Select(source => source.Name));
        }
    }

    // What a generator makes of sources that are there.
    private static bool IsGenerated(string source) => source.EndsWith(".g.cs", StringComparison.Ordinal);
}
