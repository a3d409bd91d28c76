using System.Text.Json;

namespace QrPilot.Benchmarks.Webhooks;

internal sealed record WebhookReport(string Machine, int Requests, int Parallel, IReadOnlyList<Round> Rounds, double MedianRatio)
{
    public static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };
}
