using System.Text.RegularExpressions;
using QrPilot.Packaging.Tests.Support;

namespace QrPilot.Packaging.Tests.Readmes;

/// <summary>A readme, as its sections, code and tables.</summary>
internal sealed partial class Readme(string text)
{
    public static Readme Of(string package) => new(File.ReadAllText(PathOf(package)));

    public static string PathOf(string package) => Path.Combine(Projects.Of(package).Folder, "README.md");

    /// <summary>The headings of the second level, in order.</summary>
    public IReadOnlyList<string> Headings { get; } = [.. Heading().Matches(text).Select(match => match.Groups["name"].Value)];

    public string Text { get; } = text;

    /// <summary>What stands between a heading and the next.</summary>
    public string Section(string heading) => Text.Split($"\n## {heading}\n", 2)[1].Split("\n## ", 2)[0];

    /// <summary>The lines of each block of a language.</summary>
    public IReadOnlyList<string[]> Blocks(string language) =>
        [.. Block().Matches(Text).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["lines"].Value.Split('\n'))];

    /// <summary>The rows of the tables of options, in order: the setting and its default.</summary>
    public IReadOnlyList<(string Setting, string Default)> Settings() =>
        [.. Row().Matches(Section("Options")).Select(match => (match.Groups["setting"].Value, match.Groups["default"].Value.Trim()))];

    [GeneratedRegex("^## (?<name>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<lines>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| `(?<setting>[^`]+)` \|(?<default>[^|]+)\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
