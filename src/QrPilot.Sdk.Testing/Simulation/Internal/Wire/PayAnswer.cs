using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.Simulation.Internal.Wire;

/// <summary>What an action at a pay page did, for scripts.</summary>
internal sealed record PayAnswer
{
    /// <summary>Null when nothing was paid.</summary>
    [JsonPropertyName("transaction_id")]
    public required string? TransactionId { get; init; }

    /// <summary>0 when the money moved.</summary>
    [JsonPropertyName("result_code")]
    public required int ResultCode { get; init; }

    /// <summary>Whole đồng.</summary>
    [JsonPropertyName("amount")]
    public required long Amount { get; init; }

    [JsonPropertyName("notifications_sent")]
    public required int NotificationsSent { get; init; }

    /// <summary>The HTTP status of the first answer to each notification; 0 for no answer.</summary>
    [JsonPropertyName("notification_statuses")]
    public required IReadOnlyList<int> NotificationStatuses { get; init; }

    [JsonPropertyName("held")]
    public required bool Held { get; init; }

    /// <summary>Whether the order's state changed to what was asked for.</summary>
    [JsonPropertyName("applied")]
    public required bool Applied { get; init; }

    /// <summary>How many notifications were answered as the gateway wants it.</summary>
    [JsonPropertyName("notifications_accepted")]
    public required int NotificationsAccepted { get; init; }

    /// <summary>The gateway's word in each answer (VNPay RspCode, ZaloPay return_code), or null.</summary>
    [JsonPropertyName("notification_codes")]
    public required IReadOnlyList<string?> NotificationCodes { get; init; }
}
