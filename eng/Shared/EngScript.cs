using System.Diagnostics;

namespace QrPilot.Eng;

/// <summary>Runs the scripts in eng that start and stop servers.</summary>
internal static class EngScript
{
    /// <summary>What the script prints as <c>name=value</c> lines.</summary>
    /// <param name="script">Its name in eng.</param>
    /// <param name="arguments">What it is to do.</param>
    public static async Task<IReadOnlyDictionary<string, string>> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Checkout.Combine($"eng/{script}"), arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"eng/{script} {arguments[0]} ended with {process.ExitCode}.");
        }

        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
