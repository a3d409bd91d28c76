using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QrPilot.EndToEnd.Tests.Support;

/// <summary>The command line tool's replay as a process of its own.</summary>
internal static class Replay
{
    public const string AllFaults = "lost=0.05,doubled=0.05,delayed=0.05,forged=0.05,batches=0.1";

    public static Task<ReplayResult> RunAsync(Host host, string orders, string report) => RunAsync(host.Address, host.ApiKey, orders, report);

    public static async Task<ReplayResult> RunAsync(string address, string apiKey, string orders, string report)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Built.Tool, "replay", orders, "--host", address, "--stores", "2", "--faults", AllFaults, "--json", report },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["QRPILOT_API_KEY"] = apiKey;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var figures = File.Exists(report) ? JsonNode.Parse(await File.ReadAllTextAsync(report))!.AsObject() : null;
        return new ReplayResult(process.ExitCode, figures, await output + await errors);
    }

    /// <summary>The figures that must not depend on how often or in how many pieces a replay ran.</summary>
    public static string Lasting(JsonObject figures)
    {
        var lasting = figures.DeepClone().AsObject();
        foreach (var changing in (string[])["elapsed_s", "events_accepted", "events_duplicate"])
        {
            lasting.Remove(changing);
        }

        return lasting.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
