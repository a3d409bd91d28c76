using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>A report and what the host says of it.</summary>
/// <param name="Report">What was uploaded.</param>
/// <param name="Answer">What the import said.</param>
/// <param name="OrderOfLine">The order that each of the host's lines belongs to, by the line's id.</param>
internal sealed record UploadedReport(SettlementReport Report, SettlementAnswer Answer, IReadOnlyDictionary<string, string> OrderOfLine)
{
    /// <summary>What the import should have said and did not.</summary>
    public IEnumerable<Deviation> Deviations()
    {
        var file = Answer.File;
        if (file.FinishedAt is null)
        {
            yield return new Deviation(Report.Name, "an import that came to its end", "it did not");
        }

        // A report of another replay of the same orders may have told of the rows first.
        if (file.Good + file.Repeated != Report.Good + Report.Repeated)
        {
            yield return new Deviation(Report.Name, $"{Report.Good} good and {Report.Repeated} repeated rows", $"{file.Good} and {file.Repeated}");
        }

        if (file.Bad != Report.Bad.Count)
        {
            yield return new Deviation(Report.Name, $"{Report.Bad.Count} bad rows", $"{file.Bad}");
        }

        var expected = Report.Bad.Select(row => (row.Line, (string?)row.Column, row.Code)).ToHashSet();
        foreach (var error in Answer.Errors.Where(error => !expected.Contains((error.Line, error.Column, error.Code))))
        {
            yield return new Deviation(Report.Name, "no error there", $"line {error.Line}, column {error.Column}: {error.Code}");
        }
    }

    /// <summary>The bad rows that the import reported by line, column and code.</summary>
    public IEnumerable<ExpectedBadRow> FoundBad()
    {
        var found = Answer.Errors.Select(error => (error.Line, error.Column, error.Code)).ToHashSet();
        return Report.Bad.Where(row => found.Contains((row.Line, row.Column, row.Code)));
    }
}
