using System.Text.Json.Nodes;

namespace QrPilot.Proving.TwoHosts;

/// <summary>How a replay over some hosts ended.</summary>
/// <param name="Requests">How many requests each host got.</param>
/// <param name="ExitCode">0 when the host's books agree with what was done.</param>
/// <param name="Figures">The replay's report.</param>
internal sealed record HostsReplay(IReadOnlyList<int> Requests, int ExitCode, JsonObject Figures);
