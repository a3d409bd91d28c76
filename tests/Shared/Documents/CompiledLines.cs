using QrPilot.Architecture.Tests;

namespace QrPilot.Tests.Shared;

/// <summary>The C# files under some folders of the repository, all of which the solution compiles.</summary>
/// <param name="folders">The folders.</param>
internal sealed class CompiledLines(params string[] folders)
{
    private readonly string[][] _files =
    [
        .. folders
            .SelectMany(folder => Directory.GetFiles(Repository.Combine(folder), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllLines),
    ];

    /// <summary>Whether one of the files has these lines, one after another, all moved to the right by the same blanks.</summary>
    public bool Have(string[] block) => Array.Exists(_files, file =>
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
