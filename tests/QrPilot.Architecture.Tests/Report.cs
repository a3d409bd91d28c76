namespace QrPilot.Architecture.Tests;

/// <summary>Fails a test with one line for each thing that is wrong.</summary>
internal static class Report
{
    public static void None(string rule, IEnumerable<string> violations)
    {
        var list = violations.ToList();
        Assert.True(list.Count == 0, $"{rule}\n  {string.Join("\n  ", list)}");
    }
}
