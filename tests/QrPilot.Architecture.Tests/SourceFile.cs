using System.Text.RegularExpressions;

namespace QrPilot.Architecture.Tests;

/// <summary>A C# file in src.</summary>
internal sealed partial class SourceFile(string path)
{
    public string Name { get; } = Path.GetFileNameWithoutExtension(path);

    public string RelativePath { get; } = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    public IReadOnlyList<string> Lines { get; } = File.ReadAllLines(path);

    /// <summary>The names of the public types that start in the first column. Namespaces are file-scoped, so these are the top-level ones.</summary>
    public IReadOnlyList<string> PublicTypes =>
        [.. Lines.Select(line => PublicType().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value)];

    /// <summary>The type that the file is named after: <c>Page</c> for <c>Page.cs</c>, <c>Page.Parts.cs</c> and <c>Page{T}.cs</c>.</summary>
    public string TypeName => Name.Split('.', '{', '`')[0];

    /// <summary>Where a pattern occurs outside line comments and string literals, as <c>path:line</c>.</summary>
    public IEnumerable<string> Find(Regex pattern) =>
        Lines.Index()
            .Where(line => pattern.IsMatch(CodeOf(line.Item)))
            .Select(line => $"{RelativePath}:{line.Index + 1}: {line.Item.Trim()}");

    private static string CodeOf(string line) => Comment().Replace(StringLiteral().Replace(line, "\"\""), "");

    [GeneratedRegex("""^public\s+(?:[a-z]+\s+)*?(?:record\s+struct|record\s+class|class|struct|record|interface|enum|delegate\s+\S+)\s+(?<name>\w+)""")]
    private static partial Regex PublicType();

    [GeneratedRegex("""//.*$""")]
    private static partial Regex Comment();

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex StringLiteral();
}
