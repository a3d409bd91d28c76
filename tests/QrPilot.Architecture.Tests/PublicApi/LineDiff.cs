namespace QrPilot.Architecture.Tests.PublicApi;

/// <summary>What changed between two lists of lines, each line with the type it stands under.</summary>
internal static class LineDiff
{
    public static IReadOnlyList<string> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var known = Placed(before).ToHashSet();
        var found = Placed(after).ToHashSet();
        return
        [
            .. known.Except(found).Select(line => (line.Type, Text: "- " + line.Text))
                .Concat(found.Except(known).Select(line => (line.Type, Text: "+ " + line.Text)))
                .GroupBy(line => line.Type)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => group.Select(line => line.Text).Prepend(group.Key)),
        ];
    }

    private static IEnumerable<(string Type, string Text)> Placed(IReadOnlyList<string> lines)
    {
        var type = "";
        foreach (var line in lines)
        {
            if (!line.StartsWith(' '))
            {
                type = line.Split(": ")[0];
            }

            yield return (type, line);
        }
    }
}
