using System.Text.Json;

namespace QrPilot.Rehearsal.Chaos;

/// <summary>What one gateway did.</summary>
/// <param name="Orders">Its orders, by state.</param>
/// <param name="Deliveries">What was decided about the notifications of orders that guests paid or cancelled.</param>
/// <param name="Refunds">What was decided about refunds.</param>
/// <param name="Counted">Its own counts.</param>
internal sealed record GatewayTruth(
    IReadOnlyDictionary<string, int> Orders, IReadOnlyDictionary<string, int> Deliveries, IReadOnlyDictionary<string, int> Refunds, JsonElement Counted);
