using QrPilot.Cli.Replay.Settlements;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Replay;

/// <summary>An order: what was done, and what must come of it.</summary>
/// <param name="Truth">What was done.</param>
/// <param name="Expected">What must come of it.</param>
/// <param name="Damage">What was done to the row of a settlement report that tells of it, or null.</param>
internal sealed record ReplayCase(OrderTruth Truth, Expectation Expected, RowDamage? Damage = null)
{
    public const string NoFault = "none";
    public const string WalkOut = "walk_out";

    /// <summary>The name of what went wrong.</summary>
    public string Label => (Damage, Truth.Order) switch
    {
        ({ } damage, _) => Names.Of(damage),
        (_, { Tender: TenderKind.None }) => WalkOut,
        var (_, order) => Names.Of(order.Fault),
    };

    /// <summary>Where a name stands in a list: nothing wrong, then what guests and staff do, then what reports do.</summary>
    public static int PlaceOf(string label) => Labels.IndexOf(label);

    private static List<string> Labels { get; } =
        [NoFault, WalkOut, .. Enum.GetValues<FaultKind>().Skip(1).Select(Names.Of), .. Enum.GetValues<RowDamage>().Select(Names.Of)];

    /// <param name="truth">What was done.</param>
    /// <param name="closed">The days that were closed before held notifications were released.</param>
    /// <param name="settlement">The settlement reports, or null where none were made.</param>
    public static ReplayCase Of(OrderTruth truth, IReadOnlySet<StoreDay> closed, Settlement? settlement)
    {
        var damage = settlement?.DamageOf.GetValueOrDefault(truth.Order.Id);
        var expected = Expectations.Of(truth, closed, isSettled: settlement is not null);
        return new ReplayCase(
            truth, damage is null ? expected : expected with { Findings = [.. expected.Findings, .. damage.Findings] }, damage?.Kind);
    }
}
