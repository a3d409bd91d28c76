using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Shell;

/// <summary>The rule that every side of the books obeys.</summary>
internal static class Balance
{
    /// <summary>Whether recorded = matched + listed, to the đồng.</summary>
    public static bool Holds(SideView side) => side.Recorded == checked(side.Matched + side.Listed);

    /// <summary>Adds two sides.</summary>
    public static SideView Add(SideView left, SideView right) => checked(
        new SideView(left.Recorded + right.Recorded, left.Matched + right.Matched, left.Listed + right.Listed));

    /// <summary>Whether both sides balance.</summary>
    public static bool Holds(TotalsView totals) => Holds(totals.Money) && Holds(totals.Billed);
}
