using System.Text;
using QrPilot.Packaging.Tests.Support;

namespace QrPilot.Packaging.Tests;

public sealed class MachinePathTests(PackedFeed feed)
{
    /// <summary>What stands in front of every source of ours.</summary>
    private const string Root = "/_/";

    /// <summary>Folders of this machine that a build could write down.</summary>
    private static readonly string[] Folders =
    [
        .. new[] { "src", "artifacts", "tests", "eng", "templates" }.Select(Repository.Combine),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet"),
        .. new[] { Environment.GetEnvironmentVariable("NUGET_PACKAGES") }.OfType<string>(),
        Path.Combine(Path.GetTempPath(), "qrpilot-"),
    ];

    private static readonly byte[][] Forms =
        [.. Folders.SelectMany(folder => new[] { Encoding.UTF8.GetBytes(folder), Encoding.Unicode.GetBytes(folder) })];

    [Fact]
    public void Files_OfAllPackages_NameNoFolderOfThisMachine() =>
        Report.None(
            "Files with a path of this machine:",
            from package in feed.Packages
            from file in package.Value.Files
            where NamesAFolder(file.Value)
            select $"{package.Key}: {file.Key}");

    [Fact]
    public void Symbols_OfAllPackages_NameSourcesOfTheRepository() =>
        Report.None(
            $"Sources that do not stand under {Root}, or whose text names a folder of this machine:",
            from package in feed.Packages
            from file in package.Value.Files
            where file.Key.EndsWith(".pdb", StringComparison.Ordinal)
            from source in SourcesOf(file.Value)
            where !source.Name.StartsWith(Root, StringComparison.Ordinal) || (source.Text is { } text && !IsMadeByRazor(source.Name) && NamesAFolder(text))
            select $"{package.Key}: {file.Key}: {source.Name}");

    [Theory]
    [MemberData(nameof(Projects.Libraries), MemberType = typeof(Projects))]
    public void Assembly_OfALibrary_NamesItsSymbolsUnderTheRoot(string name)
    {
        var assembly = feed.Of(name).Files.Single(file => file.Key.EndsWith(".dll", StringComparison.Ordinal));

        Assert.StartsWith(Root, Symbols.NamedBy(assembly.Value).Path, StringComparison.Ordinal);
    }

    // Razor writes where a page lies into what it makes of it, and the compiler embeds that in the symbols (ADR 39).
    private static bool IsMadeByRazor(string source) => source.EndsWith("_razor.g.cs", StringComparison.Ordinal);

    private static bool NamesAFolder(byte[] content) => Forms.Any(form => content.AsSpan().IndexOf(form) >= 0);

    private static List<(string Name, byte[]? Text)> SourcesOf(byte[] pdb)
    {
        using var symbols = new Symbols(pdb);
        return [.. symbols.Sources];
    }
}
