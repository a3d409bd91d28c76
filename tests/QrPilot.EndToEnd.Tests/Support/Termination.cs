using System.Diagnostics;

namespace QrPilot.EndToEnd.Tests.Support;

/// <summary>Asks a process to end, as a service manager does. Ctrl-c takes the same way, but what a script starts in the background is deaf
/// to it.</summary>
internal static class Termination
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <returns>The exit code.</returns>
    public static async Task<int> OfAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }
}
