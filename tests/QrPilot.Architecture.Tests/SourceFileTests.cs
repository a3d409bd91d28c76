using System.Text.RegularExpressions;

namespace QrPilot.Architecture.Tests;

public sealed partial class SourceFileTests
{
    private const int MostLines = 400;

    [Fact]
    public void SourceFile_Always_HasAtMostOnePublicType() =>
        Report.None(
            "Files with more than one public type:",
            Repository.SourceFiles
                .Where(file => file.PublicTypes.Distinct().Count() > 1)
                .Select(file => $"{file.RelativePath}: {string.Join(", ", file.PublicTypes)}"));

    [Fact]
    public void SourceFile_WithAPublicType_IsNamedAfterIt() =>
        Report.None(
            "Files that are not named after their public type:",
            Repository.SourceFiles
                .Where(file => file.PublicTypes.Any(type => type != file.TypeName && !type.EndsWith("Extensions", StringComparison.Ordinal)))
                .Select(file => $"{file.RelativePath}: {file.PublicTypes[0]}"));

    [Fact]
    public void SourceFile_Always_HasAFileScopedNamespace() =>
        Report.None(
            "Files with a block namespace:",
            Repository.SourceFiles.SelectMany(file => file.Find(BlockNamespace())));

    [Fact]
    public void SourceFile_Always_IsShort() =>
        Report.None(
            $"Files with more than {MostLines} lines:",
            Repository.SourceFiles.Where(file => file.Lines.Count > MostLines).Select(file => $"{file.RelativePath}: {file.Lines.Count}"));

    [Fact]
    public void SourceFile_Never_HasARegionOrASilencedWarning() =>
        Report.None("Regions and silenced warnings:", Repository.SourceFiles.SelectMany(file => file.Find(RegionOrPragma())));

    [GeneratedRegex("""^\s*namespace\s+[\w.]+\s*(\{|$)""")]
    private static partial Regex BlockNamespace();

    [GeneratedRegex("""^\s*#\s*(region|pragma\s+warning\s+disable)\b""")]
    private static partial Regex RegionOrPragma();
}
