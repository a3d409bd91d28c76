namespace QrPilot.Benchmarks.Webhooks;

/// <summary>One round: requests a second of both endpoints.</summary>
internal sealed record Round(int Ours, int Naive)
{
    public double Ratio => (double)Ours / Naive;
}
