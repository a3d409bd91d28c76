namespace QrPilot.Benchmarks.Webhooks;

internal sealed record WebhookReport(string Machine, int Requests, int Parallel, IReadOnlyList<Round> Rounds, double MedianRatio);
