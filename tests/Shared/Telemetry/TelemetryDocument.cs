namespace QrPilot.Tests.Shared;

/// <summary>The tables of docs/telemetry.md. A heading names the packages, each line below it an instrument or a span of every one of them.</summary>
internal static class TelemetryDocument
{
    private const string Heading = "## ";
    private const string Row = "| `qrpilot.";

    public static IReadOnlyList<Told> Read(string path)
    {
        var told = new List<Told>();
        string[] packages = [];
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                packages = [.. Codes(line).Where(code => code.StartsWith("QrPilot.", StringComparison.Ordinal))];
            }
            else if (packages.Length > 0 && line.StartsWith(Row, StringComparison.Ordinal))
            {
                var cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
                Assert.True(cells.Length == 5 && cells[4].Length > 0, line);
                told.AddRange(packages.Select(package =>
                    new Told(package, Codes(cells[0]).Single(), cells[1], Codes(cells[2]).SingleOrDefault(""), string.Join(' ', Codes(cells[3]).Order(StringComparer.Ordinal)))));
            }
        }

        return told;
    }

    private static IEnumerable<string> Codes(string text) => text.Split('`').Where((_, place) => place % 2 == 1);
}
