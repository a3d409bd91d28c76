using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>What paying did, for scripts.</summary>
internal sealed record MoMoPayAnswer
{
    /// <summary>Null when nothing was paid.</summary>
    [JsonPropertyName("transaction_id")]
    public required string? TransactionId { get; init; }

    [JsonPropertyName("result_code")]
    public required int ResultCode { get; init; }

    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    [JsonPropertyName("notifications_sent")]
    public required int NotificationsSent { get; init; }

    /// <summary>The last HTTP status for each notification; 0 for no answer.</summary>
    [JsonPropertyName("notification_statuses")]
    public required IReadOnlyList<int> NotificationStatuses { get; init; }

    [JsonPropertyName("held")]
    public required bool Held { get; init; }
}
