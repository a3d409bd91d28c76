using System.Diagnostics;
using System.Globalization;

namespace QrPilot.Benchmarks.BenchMatch;

/// <summary>Runs a matcher as a process and asks the system what it took.</summary>
internal static class MatchProcess
{
    private const double Mib = 1 << 20;

    public static string Peer(string name) => Path.Combine(AppContext.BaseDirectory, "BenchMatch", "Peers", name);

    public static async Task<MatchRun> RunAsync(string[] command)
    {
        var start = new ProcessStartInfo("python3", [Peer("measure.py"), .. command]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command[0]} failed: {output}");
        }

        // The command's own words come before.
        var figures = output.Trim().Split('\n')[^1].Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new MatchRun(figures[0], figures[1], figures[2] / Mib);
    }
}
