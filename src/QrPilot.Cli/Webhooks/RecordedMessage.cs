using System.Text.Json.Serialization;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Webhooks;

/// <summary>One line of a recorded day: a notification as the host shows it, without payers' personal data.</summary>
internal sealed record RecordedMessage
{
    public const string Applied = "applied";
    public const string Repeated = "repeated";

    public required string Id { get; init; }

    public required string Gateway { get; init; }

    public required string Account { get; init; }

    [JsonConverter(typeof(InstantConverter))]
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The host's word for what became of it.</summary>
    public required string Outcome { get; init; }

    public string? PaymentId { get; init; }

    /// <summary>The body or the query string; null when the host could show nothing of it.</summary>
    public string? Message { get; init; }

    /// <summary>Whether the gateway sent it: the host believed its signature.</summary>
    [JsonIgnore]
    public bool IsGenuine => Outcome is Applied or Repeated && !string.IsNullOrEmpty(Message);
}
