using System.Diagnostics;

namespace QrPilot.EndToEnd.Tests.Support;

internal static class RunProcess
{
    /// <summary>Runs a program to its end; gives what it printed and complained about.</summary>
    public static async Task<(int ExitCode, string Output)> ToEndAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
