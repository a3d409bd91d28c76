using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.Simulation.Internal.Wire;

/// <summary>What a simulator has done since it started. Sums are whole đồng.</summary>
internal sealed record Stats
{
    [JsonPropertyName("created")]
    public required long Created { get; init; }

    [JsonPropertyName("refused")]
    public required long Refused { get; init; }

    /// <summary>Payments that moved money.</summary>
    [JsonPropertyName("paid")]
    public required long Paid { get; init; }

    [JsonPropertyName("paid_again")]
    public required long PaidAgain { get; init; }

    [JsonPropertyName("cancelled")]
    public required long Cancelled { get; init; }

    [JsonPropertyName("expired")]
    public required long Expired { get; init; }

    [JsonPropertyName("total_paid")]
    public required long TotalPaid { get; init; }

    /// <summary>Notifications held back.</summary>
    [JsonPropertyName("waiting")]
    public required int Waiting { get; init; }

    /// <summary>Notifications that will be sent again.</summary>
    [JsonPropertyName("retrying")]
    public required int Retrying { get; init; }

    [JsonPropertyName("authorised")]
    public required long Authorised { get; init; }

    [JsonPropertyName("released")]
    public required long Released { get; init; }

    /// <summary>Refunds that gave money back.</summary>
    [JsonPropertyName("refunded")]
    public required long Refunded { get; init; }

    [JsonPropertyName("total_refunded")]
    public required long TotalRefunded { get; init; }

    [JsonPropertyName("refunds_under_way")]
    public required int RefundsUnderWay { get; init; }

    [JsonPropertyName("refunds_refused")]
    public required long RefundsRefused { get; init; }

    [JsonPropertyName("notifications")]
    public required NotificationStats Notifications { get; init; }

    [JsonPropertyName("calls")]
    public required CallStats Calls { get; init; }
}
