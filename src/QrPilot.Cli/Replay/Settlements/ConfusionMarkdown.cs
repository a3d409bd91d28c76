using System.Text;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>Writes the table of faults and exceptions as Markdown. Pure.</summary>
internal static class ConfusionMarkdown
{
    public static string Of(SettlementSummary summary)
    {
        var columns = summary.Faults.SelectMany(row => row.Found.Keys.Concat(row.Expected.Keys))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(column => column switch { ConfusionRow.Nothing => 0, ConfusionRow.BadRow => 1, _ => 2 })
            .ThenBy(column => column, StringComparer.Ordinal)
            .ToList();
        var text = new StringBuilder();
        Line(text, ["fault", "orders", .. columns, "at risk, expected", "at risk, found", "wrong"]);
        Line(text, ["---", .. Enumerable.Repeat("---:", columns.Count + 4)]);
        foreach (var row in summary.Faults)
        {
            Line(text,
            [
                row.Fault,
                Screen.Count(row.Injected),
                .. columns.Select(column => Cell(row, column)),
                Screen.Count(row.VndExpected),
                Screen.Count(row.VndFound),
                Screen.Count(row.Wrong),
            ]);
        }

        return text.ToString();
    }

    /// <summary>What was found; beside it what should have been, where that is another number.</summary>
    private static string Cell(ConfusionRow row, string column)
    {
        var (expected, found) = (row.Expected.GetValueOrDefault(column), row.Found.GetValueOrDefault(column));
        return expected != found ? $"{Screen.Count(found)} (not {Screen.Count(expected)})" : found == 0 ? "" : Screen.Count(found);
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
