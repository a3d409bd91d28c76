using System.Text.Json.Nodes;

namespace QrPilot.Eng.Pilot;

/// <summary>How a replay ended.</summary>
internal sealed record ReplayResult(int ExitCode, JsonObject? Figures, string Output)
{
    public long this[string figure] => Figures![figure]!.GetValue<long>();
}
