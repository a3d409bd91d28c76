using System.Text.RegularExpressions;
using QrPilot.EndToEnd.Tests.Support;

namespace QrPilot.EndToEnd.Tests;

/// <summary>The commands of docs/quickstart.md do what it says, as they stand there.</summary>
public sealed partial class QuickstartTests
{
    private const string PrintedAddress = "HOST=http://127.0.0.1:5080";

    [Fact]
    public async Task Quickstart_AsItStands_EndsWithAReconciledDay()
    {
        using var folder = new Folder();
        using var host = await HostProcess.StartAsync(folder.File("host/data"), demo: false);
        var document = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "quickstart.md"), TestContext.Current.CancellationToken);
        var commands = string.Join('\n', Block().Matches(document).Select(block => block.Groups["lines"].Value));
        Assert.Contains(PrintedAddress, commands, StringComparison.Ordinal);

        var (exitCode, output) = await RunProcess.ToEndAsync(
            "bash",
            ["-euc", $"cd '{folder.Path}'\n{commands.Replace(PrintedAddress, $"HOST={host.Address}", StringComparison.Ordinal)}"],
            new Dictionary<string, string>());

        Assert.True(exitCode == 0, output);
        string[] said =
        [
            "\"status\":\"accepted\"", "\"status\":\"duplicate\"", "\"total\":130000", "\"notification_statuses\":[204]", "\"matches\":1,\"exceptions\":0",
            "\"rule\":\"reference\"", "\"number\":1,\"closed_at\"",
        ];
        Assert.All(said, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    [GeneratedRegex("^```sh\n(?<lines>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
