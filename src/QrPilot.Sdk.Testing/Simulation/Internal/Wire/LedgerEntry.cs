using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.Simulation.Internal.Wire;

/// <summary>An order as the gateway truly knows it. Sums are whole đồng, times milliseconds since 1970.</summary>
internal sealed record LedgerEntry
{
    [JsonPropertyName("merchant")]
    public required string Merchant { get; init; }

    [JsonPropertyName("order_id")]
    public required string OrderId { get; init; }

    /// <summary>open, authorised, paid, cancelled, expired or released.</summary>
    [JsonPropertyName("state")]
    public required string State { get; init; }

    [JsonPropertyName("amount_asked")]
    public required long AmountAsked { get; init; }

    [JsonPropertyName("amount_moved")]
    public required long AmountMoved { get; init; }

    [JsonPropertyName("transaction_id")]
    public required string? TransactionId { get; init; }

    [JsonPropertyName("refunded_amount")]
    public required long RefundedAmount { get; init; }

    [JsonPropertyName("at")]
    public required long At { get; init; }

    [JsonPropertyName("unreported")]
    public required bool Unreported { get; init; }

    [JsonPropertyName("refunds")]
    public required IReadOnlyList<LedgerRefundEntry> Refunds { get; init; }
}
