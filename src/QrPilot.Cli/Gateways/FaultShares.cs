using QrPilot.Cli.Replay;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Cli.Gateways;

/// <summary>Reads which trouble the simulators make.</summary>
internal static class FaultShares
{
    private const int Whole = 1_000;

    private static readonly (string Name, Action<GatewayFaultPlan, int> Set)[] Known =
    [
        ("lost", (plan, share) => plan.Lost = share),
        ("doubled", (plan, share) => plan.Doubled = share),
        ("doubled_at_once", (plan, share) => plan.DoubledAtOnce = share),
        ("delayed", (plan, share) => plan.Delayed = share),
        ("reordered", (plan, share) => plan.Reordered = share),
        ("forged", (plan, share) => plan.Forged = share),
        ("wrong_amount", (plan, share) => plan.WrongAmount = share),
        ("wrong_account", (plan, share) => plan.WrongAccount = share),
        ("truncated", (plan, share) => plan.Truncated = share),
        ("unknown_field", (plan, share) => plan.UnknownField = share),
        ("unreported", (plan, share) => plan.Unreported = share),
        ("create_answers_lost", (plan, share) => plan.CreateAnswersLost = share),
        ("query_answers_lost", (plan, share) => plan.QueryAnswersLost = share),
        ("refund_answers_lost", (plan, share) => plan.RefundAnswersLost = share),
        ("unavailable", (plan, share) => plan.Unavailable = share),
        ("slow", (plan, share) => plan.Slow = share),
        ("refunds_delayed", (plan, share) => plan.RefundsDelayed = share),
        ("refunds_partial", (plan, share) => plan.RefundsPartial = share),
        ("refunds_refused", (plan, share) => plan.RefundsRefused = share),
    ];

    public static string Names { get; } = string.Join(", ", Known.Select(fault => fault.Name));

    /// <param name="text"><c>none</c>, or names with shares from 0 to 1 in steps of 0.001.</param>
    /// <exception cref="FormatException">The text is not that.</exception>
    public static GatewayFaultPlan Parse(string text)
    {
        var plan = new GatewayFaultPlan();
        if (text == "none")
        {
            return plan;
        }

        foreach (var (name, share) in Shares.Parse(text, [.. Known.Select(fault => fault.Name)]))
        {
            var thousandths = share * Whole;
            if (thousandths != decimal.Truncate(thousandths))
            {
                throw new FormatException($"'{name}': a share has at most three decimals.");
            }

            Array.Find(Known, fault => fault.Name == name).Set(plan, (int)thousandths);
        }

        return plan;
    }
}
