namespace QrPilot.Packaging.Tests.Readmes;

/// <summary>The C# files outside src: tests and samples, all of which the solution compiles.</summary>
internal static class CompiledLines
{
    private static readonly string[][] Files =
    [
        .. new[] { "tests", "samples" }
            .SelectMany(folder => Directory.GetFiles(Repository.Combine(folder), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllLines),
    ];

    /// <summary>Whether a file has these lines, one after another, however far they are indented together.</summary>
    public static bool Have(string[] lines) => Files.Any(file => Enumerable.Range(0, file.Length).Any(at => StandsAt(file, at, lines)));

    private static bool StandsAt(string[] file, int at, string[] lines)
    {
        if (at + lines.Length > file.Length || !file[at].EndsWith(lines[0], StringComparison.Ordinal))
        {
            return false;
        }

        var indent = file[at][..^lines[0].Length];
        return string.IsNullOrWhiteSpace(indent)
            && lines.Index().All(line => file[at + line.Index] == (line.Item == "" ? "" : indent + line.Item));
    }
}
