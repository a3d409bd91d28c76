using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Api;

/// <summary>A notification of the inbox, without payers' personal data.</summary>
public sealed record NotificationView
{
    /// <summary>Prefix <c>ntf_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The gateway whose address received it.</summary>
    public required string Gateway { get; init; }

    /// <summary>The account whose address received it.</summary>
    public required string Account { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What became of it.</summary>
    public required NotificationOutcome Outcome { get; init; }

    /// <summary>The payment of ours that it names.</summary>
    public string? PaymentId { get; init; }

    /// <summary>What was found about it.</summary>
    public string? Detail { get; init; }

    /// <summary>The body, or the query string, with personal data replaced; its signature need not be right any more. Null when nothing
    /// of it can be shown.</summary>
    public string? Message { get; init; }
}
