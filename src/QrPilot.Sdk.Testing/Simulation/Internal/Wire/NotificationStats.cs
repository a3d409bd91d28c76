using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.Simulation.Internal.Wire;

/// <summary>How many payments' notifications met which fate, and what went over the wire.</summary>
internal sealed record NotificationStats
{
    [JsonPropertyName("sent")]
    public required long Sent { get; init; }

    [JsonPropertyName("lost")]
    public required long Lost { get; init; }

    [JsonPropertyName("doubled")]
    public required long Doubled { get; init; }

    [JsonPropertyName("held")]
    public required long Held { get; init; }

    [JsonPropertyName("reordered")]
    public required long Reordered { get; init; }

    [JsonPropertyName("forged")]
    public required long Forged { get; init; }

    [JsonPropertyName("redelivered")]
    public required long Redelivered { get; init; }

    [JsonPropertyName("unanswered")]
    public required long Unanswered { get; init; }

    [JsonPropertyName("wrong_amount")]
    public required long WrongAmount { get; init; }

    [JsonPropertyName("wrong_account")]
    public required long WrongAccount { get; init; }

    [JsonPropertyName("truncated")]
    public required long Truncated { get; init; }

    [JsonPropertyName("unknown_field")]
    public required long UnknownField { get; init; }

    [JsonPropertyName("unreported")]
    public required long Unreported { get; init; }
}
