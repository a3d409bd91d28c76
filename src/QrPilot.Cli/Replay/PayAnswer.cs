using System.Text.Json.Serialization;

namespace QrPilot.Cli.Replay;

/// <summary>What the simulator's pay page answers.</summary>
internal sealed record PayAnswer
{
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? TransactionId { get; init; }

    /// <summary>0 when the money moved.</summary>
    public required int ResultCode { get; init; }

    /// <summary>Whole đồng.</summary>
    public required long Amount { get; init; }

    public required int NotificationsSent { get; init; }

    /// <summary>The HTTP status that each notification got.</summary>
    public required IReadOnlyList<int> NotificationStatuses { get; init; }

    /// <summary>How many the host took.</summary>
    public required int NotificationsAccepted { get; init; }

    /// <summary>Whether the notification waits to be released.</summary>
    public required bool Held { get; init; }
}
