using System.Diagnostics;

namespace QrPilot.EndToEnd.Tests.Support;

/// <summary>The command line tool's simulators as a process of their own.</summary>
internal sealed class GatewayProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private GatewayProcess(Process process) => _process = process;

    /// <summary>The lines of configuration that it printed for a host.</summary>
    public Dictionary<string, string> HostSettings { get; } = [];

    public static async Task<GatewayProcess> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Built.Tool, "simulate-gateways", .. arguments]) { RedirectStandardOutput = true };
        var gateways = new GatewayProcess(Process.Start(start)!);
        while (await gateways._process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line && line != "# Ready.")
        {
            if (!line.StartsWith('#'))
            {
                var equals = line.IndexOf('=', StringComparison.Ordinal);
                gateways.HostSettings.Add(line[..equals], line[(equals + 1)..]);
            }
        }

        return gateways;
    }

    public Task<int> StopAsync() => Termination.OfAsync(_process);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
