using QrPilot.Sdk.Payments;

namespace QrPilot.Sdk.Api;

/// <summary>A payment attempt.</summary>
public sealed record PaymentView
{
    /// <summary>Prefix <c>pay_</c>; also the gateway's order id.</summary>
    public required string Id { get; init; }

    /// <summary>The session whose bill it pays.</summary>
    public required string SessionId { get; init; }

    /// <summary>The gateway.</summary>
    public required string Gateway { get; init; }

    /// <summary>Whole đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>Where it stands.</summary>
    public required PaymentState State { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>What was given back, or is about to be; whole đồng.</summary>
    public required long Refunded { get; init; }

    /// <summary>Until when the guest can pay (UTC), where the gateway fixes it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The page on which the guest pays.</summary>
    public string? PayUrl { get; init; }

    /// <summary>The link that opens the wallet's app.</summary>
    public string? Deeplink { get; init; }

    /// <summary>What to draw as a QR code.</summary>
    public string? QrContent { get; init; }

    /// <summary>The gateway's transaction id, once the money has moved.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The gateway's own code of the last outcome.</summary>
    public string? GatewayCode { get; init; }

    /// <summary>UTC, by the gateway's clock.</summary>
    public DateTimeOffset? PaidAt { get; init; }
}
