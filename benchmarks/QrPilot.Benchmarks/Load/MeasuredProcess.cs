using System.Diagnostics;
using System.Globalization;

namespace QrPilot.Benchmarks.Load;

/// <summary>Runs a program as a process and asks the system what it took.</summary>
internal static class MeasuredProcess
{
    private const double Mib = 1 << 20;
    private static readonly string Measure = Path.Combine(AppContext.BaseDirectory, "Load", "measure.py");

    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static async Task<MeasuredRun> RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo("python3", [Measure, .. command]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command[0]} failed: {output}");
        }

        // The command's own words come before.
        var figures = output.Trim().Split('\n')[^1].Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new MeasuredRun(figures[0], figures[1], figures[2] / Mib);
    }
}
