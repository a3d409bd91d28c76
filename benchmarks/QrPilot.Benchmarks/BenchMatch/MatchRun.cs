namespace QrPilot.Benchmarks.BenchMatch;

/// <summary>What one run of a matcher took.</summary>
internal sealed record MatchRun(double WallSeconds, double CpuSeconds, double PeakMib);
