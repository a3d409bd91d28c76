namespace QrPilot.Docs.Tests;

/// <summary>The C# files under src, tests and samples, all of which the solution compiles.</summary>
internal static class CompiledLines
{
    private static readonly string[][] Files =
    [
        .. new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.GetFiles(Repository.Combine(folder), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllLines),
    ];

    /// <summary>Whether one of the files has these lines, one after another, all moved to the right by the same blanks.</summary>
    public static bool Have(string[] block) => Array.Exists(Files, file =>
    {
        for (var start = 0; start + block.Length <= file.Length; start++)
        {
            if (file[start].TrimStart(' ') == block[0].TrimStart(' ') && StandsAt(file.AsSpan(start, block.Length), block))
            {
                return true;
            }
        }

        return false;
    });

    private static bool StandsAt(ReadOnlySpan<string> lines, string[] block)
    {
        var moved = lines[0].Length - block[0].Length;
        for (var i = 0; i < block.Length; i++)
        {
            if (moved < 0 || lines[i] != (block[i].Length == 0 ? "" : new string(' ', moved) + block[i]))
            {
                return false;
            }
        }

        return true;
    }
}
