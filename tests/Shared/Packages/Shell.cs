using System.Diagnostics;

namespace QrPilot.Tests.Shared;

/// <summary>Runs programs and keeps what they say.</summary>
internal static class Shell
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="environment">What it finds in its environment besides that of the tests; null takes a variable away.</param>
    /// <param name="command">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its exit code, and what it wrote to both of its outputs.</returns>
    public static async Task<(int ExitCode, string Output)> TryAsync(
        string folder, IReadOnlyDictionary<string, string?> environment, string command, params string[] arguments)
    {
        var start = Start(folder, environment, command, arguments);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Runs a program to its end, which must be a good one.</summary>
    /// <returns>What it wrote to both of its outputs.</returns>
    public static async Task<string> RunAsync(
        string folder, IReadOnlyDictionary<string, string?> environment, string command, params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(folder, environment, command, arguments);
        return exitCode == 0
            ? output
            : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
    }

    public static ProcessStartInfo Start(
        string folder, IReadOnlyDictionary<string, string?> environment, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
