namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>What a gateway answered to a request to open a payment.</summary>
public sealed record CreateOutcome
{
    /// <summary><see cref="GatewayState.Pending"/> when it is open, otherwise how it was refused or what has become of it since.</summary>
    public required GatewayState State { get; init; }

    /// <summary>The gateway's own code.</summary>
    public required string GatewayCode { get; init; }

    /// <summary>The page on which the guest pays.</summary>
    public string? PayUrl { get; init; }

    /// <summary>The link that opens the wallet's app.</summary>
    public string? Deeplink { get; init; }

    /// <summary>What to draw as a QR code.</summary>
    public string? QrContent { get; init; }

    /// <summary>Until when the guest can pay (UTC), where the gateway fixes it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
