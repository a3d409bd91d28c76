using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.Simulation.Internal.Wire;

/// <summary>A refund as the gateway truly knows it.</summary>
internal sealed record LedgerRefundEntry
{
    [JsonPropertyName("refund_id")]
    public required string RefundId { get; init; }

    /// <summary>Whole đồng.</summary>
    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    [JsonPropertyName("transaction_id")]
    public required string TransactionId { get; init; }

    /// <summary>working, done or refused.</summary>
    [JsonPropertyName("state")]
    public required string State { get; init; }
}
