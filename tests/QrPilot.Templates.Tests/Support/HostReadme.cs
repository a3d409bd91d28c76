using System.Text.RegularExpressions;

namespace QrPilot.Templates.Tests.Support;

/// <summary>The commands in the readme of a generated host.</summary>
internal sealed partial class HostReadme
{
    private HostReadme(string text)
    {
        Text = text;
        var blocks = Block().Matches(text).Select(match => match.Groups["lines"].Value).ToList();
        (Run, Test) = (blocks[0], blocks[1]);
        Order = string.Join('\n', blocks[2..^1]);
        Production = blocks[^1];
    }

    public string Text { get; }

    /// <summary>The first command: runs the host.</summary>
    public string Run { get; }

    /// <summary>The second command: runs its tests.</summary>
    public string Test { get; }

    /// <summary>Makes a store, places an order, pays it and reconciles the day.</summary>
    public string Order { get; }

    /// <summary>What is done before production.</summary>
    public string Production { get; }

    public static HostReadme Of(string folder) => new(File.ReadAllText(Path.Combine(folder, "README.md")));

    [GeneratedRegex("^```sh\n(?<lines>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
