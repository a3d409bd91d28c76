using System.Text.RegularExpressions;
using QrPilot.Sdk.Errors;
using QrPilot.Tests.Shared;

namespace QrPilot.Docs.Tests;

/// <summary>What the documents show and name is there.</summary>
public sealed partial class DocumentTests
{
    private static readonly CompiledLines Compiled = new("src", "tests", "samples");

    private static readonly HashSet<string> Codes =
        [.. typeof(ErrorCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Code_InADocument_IsCompiled()
    {
        var blocks = Document.All.SelectMany(document => document.Blocks("csharp", "cs").Select(lines => (document, lines))).ToList();

        Assert.NotEmpty(blocks);
        Report.None(
            "Code that no C# file under src, tests or samples has:",
            blocks.Where(block => !Compiled.Have(block.lines)).Select(block => $"{block.document}:\n    {string.Join("\n    ", block.lines)}"));
    }

    [Fact]
    public void Link_InADocument_LeadsToAFileOrAHeading() => Report.None(
        "Links that lead nowhere:",
        Document.All.SelectMany(document => document.Links().Where(link => !IsElsewhere(link) && !IsGood(document, link)).Select(link => $"{document}: {link}")));

    [Fact]
    public void Path_NamedInADocument_IsThere() => Report.None(
        "Paths of the repository that are not there:",
        Document.All.SelectMany(document => document.Paths().Where(path => !IsThere(path)).Select(path => $"{document}: {path}")));

    [Fact]
    public void ErrorCode_NamedInADocument_IsOne() => Report.None(
        "Codes that are none:",
        Document.All.SelectMany(document => Code().Matches(document.Text).Select(match => match.Value).Where(code => !Codes.Contains(code)).Select(code => $"{document}: {code}")));

    [Fact]
    public void Document_OfTheDocsFolder_IsNamedInTheReadme()
    {
        var readme = Repository.Read("README.md");
        Report.None(
            "README.md does not lead to:",
            Document.All.Where(document => document.Path.StartsWith("docs/", StringComparison.Ordinal)).Select(document => document.Path)
                .Where(path => !readme.Contains(path, StringComparison.Ordinal)));
    }

    private static bool IsElsewhere(string link) =>
        link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("http://", StringComparison.Ordinal);

    private static bool IsGood(Document document, string link) => link[0] == '#'
        ? document.Anchors().Contains(link[1..], StringComparer.Ordinal)
        : IsThere(Path.Combine(Path.GetDirectoryName(document.Path)!, link.Split('#')[0]));

    /// <summary>What a host or a build makes is not in the repository.</summary>
    private static bool IsMade(string path) => path.StartsWith("samples/PilotHost/data", StringComparison.Ordinal);

    private static bool IsThere(string path) => IsMade(path) || File.Exists(Repository.Combine(path)) || Directory.Exists(Repository.Combine(path));

    [GeneratedRegex(@"QRP\d{4}")]
    private static partial Regex Code();
}
