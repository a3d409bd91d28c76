using System.Diagnostics;
using System.Text.Json.Nodes;

namespace QrPilot.Eng.Pilot;

/// <summary>The command line tool's replay as a process of its own.</summary>
internal static class Replay
{
    /// <param name="address">Where the host is, or what stands before several.</param>
    /// <param name="apiKey">A key with every scope.</param>
    /// <param name="orders">The file of orders.</param>
    /// <param name="report">Where the figures are written.</param>
    /// <param name="options">Further options of the command.</param>
    public static async Task<ReplayResult> RunAsync(string address, string apiKey, string orders, string report, params string[] options)
    {
        string[] arguments = [Built.Tool, "replay", orders, "--host", address, "--json", report, .. options];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["QRPILOT_API_KEY"] = apiKey;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var figures = File.Exists(report) ? JsonNode.Parse(await File.ReadAllTextAsync(report))!.AsObject() : null;
        return new ReplayResult(process.ExitCode, figures, await output + await errors);
    }
}
