using QrPilot.Sdk.Settlements;
using QrPilot.Sdk.Testing.Settlements;

namespace QrPilot.Cli.Replay.Settlements;

/// <summary>A row of a settlement report, and whose it is.</summary>
/// <param name="Transaction">What it tells.</param>
/// <param name="Truth">The order that the money is for.</param>
internal sealed record ReportRow(SettledTransaction Transaction, OrderTruth Truth)
{
    public PlannedOrder Order => Truth.Order;

    public bool IsPayment => Transaction.Kind == SettlementKind.Payment;
}
