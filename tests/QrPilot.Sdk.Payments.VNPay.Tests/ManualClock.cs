namespace QrPilot.Sdk.Payments.VNPay.Tests;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 2, 35, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
