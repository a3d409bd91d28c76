using System.Diagnostics;

namespace QrPilot.EndToEnd.Tests.Support;

/// <summary>The command line tool as a process of its own.</summary>
internal static class Command
{
    public static async Task<(int ExitCode, string Output)> RunAsync(string apiKey, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Built.Tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["QRPILOT_API_KEY"] = apiKey;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
