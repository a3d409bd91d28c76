namespace QrPilot.Benchmarks.Reconcile;

/// <summary>How long copies took, in seconds.</summary>
internal sealed record CopyTimes(double Out, double In)
{
    public double Sum => Out + In;
}
