namespace QrPilot.Proving.Live;

/// <summary>How long something took, in milliseconds.</summary>
internal sealed record Delays(int Count, double P50Ms, double P99Ms, double MaxMs)
{
    public static Delays Of(IEnumerable<double> milliseconds)
    {
        List<double> sorted = [.. milliseconds.Order()];
        return new Delays(sorted.Count, At(0.50), At(0.99), At(1));

        double At(double part) => sorted.Count == 0 ? 0 : Math.Round(sorted[(int)Math.Ceiling(part * sorted.Count) - 1]);
    }
}
