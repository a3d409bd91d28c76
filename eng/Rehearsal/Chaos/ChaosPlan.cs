using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Rehearsal.Chaos;

/// <summary>How often which trouble strikes. Two are left out because no host can see them: payments of which the gateway never tells, and
/// refunds of which the gateway gives back half and says nothing about it.</summary>
internal static class ChaosPlan
{
    /// <summary>The time limit of calls to MoMo and ZaloPay: a slow answer comes too late.</summary>
    public static readonly TimeSpan Impatient = TimeSpan.FromSeconds(10);

    /// <summary>The time limit of calls to VNPay: a slow answer comes in time.</summary>
    public static readonly TimeSpan Patient = TimeSpan.FromSeconds(30);

    /// <summary>No other wait is this long.</summary>
    public static readonly TimeSpan SlowTime = TimeSpan.FromSeconds(17);

    public static GatewayFaultPlan Of(int seed) => new()
    {
        Seed = seed,
        Lost = 80,
        Doubled = 60,
        DoubledAtOnce = 40,
        Delayed = 80,
        Reordered = 60,
        Forged = 60,
        WrongAmount = 20,
        WrongAccount = 40,
        Truncated = 40,
        UnknownField = 60,
        CreateAnswersLost = 40,
        QueryAnswersLost = 80,
        RefundAnswersLost = 100,
        Unavailable = 10,
        Slow = 15,
        SlowTime = SlowTime,
        RefundsDelayed = 150,
        RefundsRefused = 80,
        RefundDelay = TimeSpan.FromHours(3),
    };
}
