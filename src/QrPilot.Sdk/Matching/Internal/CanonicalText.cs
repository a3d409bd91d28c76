using System.Globalization;

namespace QrPilot.Sdk.Matching.Internal;

/// <summary>The decisions of a partition as sorted lines that name rows by id and groups by their members.</summary>
internal static class CanonicalText
{
    public static List<string> Of(PartitionMatches result)
    {
        var (ours, theirs) = (result.Partition.Expected, result.Partition.Actual);
        var lines = result.Lines.ToList();
        var groups = Groups(lines.Select(line => (line.Group, ours.IdOf(line.Expected), theirs.IdOf(line.Actual))));
        var text = lines
            .Select(line => Line(
                "match",
                ours.IdOf(line.Expected),
                theirs.IdOf(line.Actual),
                line.Rule,
                line.Why,
                line.Score,
                line.ExpectedAmount.Dong,
                line.ActualAmount.Dong,
                groups.GetValueOrDefault(line.Group)))
            .ToList();
        var suggested = Groups(result.Suggestions.Select(item => (item.Group, ours.IdOf(item.Expected), theirs.IdOf(item.Actual))));
        text.AddRange(result.Suggestions.Select(item => Line(
            "suggestion",
            ours.IdOf(item.Expected),
            theirs.IdOf(item.Actual),
            item.Rule,
            item.Why,
            item.WhyNot,
            item.Score,
            item.Rejected < 0 ? null : theirs.IdOf(item.Rejected),
            item.WhyRejected,
            suggested.GetValueOrDefault(item.Group))));
        text.AddRange(result.LeftExpected.Select(row => Line("expected", ours.IdOf(row.Row), row.Why, IdOrNull(theirs, row.Nearest))));
        text.AddRange(result.LeftActual.Select(row => Line("actual", theirs.IdOf(row.Row), row.Why, IdOrNull(ours, row.Nearest))));
        text.Sort(StringComparer.Ordinal);
        return text;
    }

    /// <summary>Groups are numbered as they are found; the name of one is its first member.</summary>
    private static Dictionary<int, string> Groups(IEnumerable<(int Group, string Expected, string Actual)> lines) => lines
        .Where(line => line.Group > 0)
        .GroupBy(line => line.Group)
        .ToDictionary(group => group.Key, group => group.Select(line => $"{line.Expected} {line.Actual}").Order(StringComparer.Ordinal).First());

    private static string? IdOrNull(MoneyTable table, int row) => row < 0 ? null : table.IdOf(row);

    private static string Line(params ReadOnlySpan<object?> parts)
    {
        var line = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            line.Append(CultureInfo.InvariantCulture, $"{part}\t");
        }

        return line.ToString();
    }
}
