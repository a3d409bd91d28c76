using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>What the simulator has done since it started.</summary>
internal sealed record MoMoStats
{
    [JsonPropertyName("created")]
    public required long Created { get; init; }

    [JsonPropertyName("refused")]
    public required long Refused { get; init; }

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

    [JsonPropertyName("waiting")]
    public required int Waiting { get; init; }

    [JsonPropertyName("notifications")]
    public required MoMoNotificationStats Notifications { get; init; }
}
