using System.Text.RegularExpressions;

namespace QrPilot.Architecture.Tests;

public sealed partial class TimeTests
{
    [Fact]
    public void SourceFile_Never_ReadsTheMachinesClock() =>
        Report.None("Take the time from TimeProvider:", Repository.SourceFiles.SelectMany(file => file.Find(Clock())));

    [GeneratedRegex("""\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b""")]
    private static partial Regex Clock();
}
