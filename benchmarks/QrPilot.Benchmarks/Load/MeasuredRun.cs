namespace QrPilot.Benchmarks.Load;

/// <summary>What a process took from its start to its end.</summary>
internal sealed record MeasuredRun(double WallSeconds, double CpuSeconds, double PeakMib);
