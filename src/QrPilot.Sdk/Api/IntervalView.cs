using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.Api;

/// <summary>A 95% interval of a proportion.</summary>
/// <param name="Lower">From 0 on.</param>
/// <param name="Upper">Up to 1.</param>
/// <param name="Method">How it was found.</param>
public sealed record IntervalView(double Lower, double Upper, IntervalMethod Method);
