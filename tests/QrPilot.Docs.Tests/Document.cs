using System.Text.RegularExpressions;

namespace QrPilot.Docs.Tests;

/// <summary>A document of the repository, as its blocks of code, its links and the paths that it names.</summary>
/// <param name="path">From the repository's root.</param>
internal sealed partial class Document(string path)
{
    /// <summary>Every document that people read. Decisions speak of the day on which they were made, and the plan of what is not yet there.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. new[] { "docs", "samples", "src" }
            .SelectMany(folder => Directory.GetFiles(Repository.Combine(folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Repository.Root, "*.md"))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.StartsWith("docs/adr/", StringComparison.Ordinal) && file is not ("docs/plan.md" or "CHANGELOG.md"))
            .Order(StringComparer.Ordinal)
            .Select(file => new Document(file)),
    ];

    public string Path => path;

    public string Text { get; } = Repository.Read(path);

    /// <summary>The lines of each block of a language, with the indentation of the block taken away.</summary>
    public IReadOnlyList<string[]> Blocks(params string[] languages) =>
    [
        .. Block().Matches(Text).Where(match => languages.Contains(match.Groups["language"].Value))
            .Select(match => match.Groups["lines"].Value.Split('\n')
                .Select(line => line.StartsWith(match.Groups["indent"].Value, StringComparison.Ordinal) ? line[match.Groups["indent"].Length..] : line)
                .ToArray()),
    ];

    /// <summary>The targets of links and pictures.</summary>
    public IEnumerable<string> Links() => Link().Matches(WithoutBlocks()).Select(match => match.Groups["target"].Value);

    /// <summary>The names of the headings in links: lower case, a hyphen for a blank, nothing else that is not of a word.</summary>
    public IEnumerable<string> Anchors() => Heading().Matches(WithoutBlocks())
        .Select(match => NotOfAWord().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>The paths of this repository that stand in the text as code.</summary>
    public IEnumerable<string> Paths() => NamedPath().Matches(WithoutBlocks()).Select(match => match.Groups["path"].Value);

    public override string ToString() => path;

    private string WithoutBlocks() => Block().Replace(Text, "");

    [GeneratedRegex("^(?<indent> *)```(?<language>[a-z]*)\n(?<lines>.*?)\n *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotOfAWord();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(docs|src|samples|tests|eng|benchmarks|templates)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex NamedPath();
}
