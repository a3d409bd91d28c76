using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Payments;

/// <summary>One attempt to pay a bill, or a part of it, through a gateway. Its id travels as the gateway's order id.</summary>
public sealed record Payment
{
    /// <summary>Prefix <c>pay_</c>; also the reference that comes back in every message of the gateway.</summary>
    public required string Id { get; init; }

    /// <summary>The session whose bill it pays.</summary>
    public required string SessionId { get; init; }

    /// <summary>The session's store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The session's business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>The gateway's name, for example <c>momo</c>.</summary>
    public required string Gateway { get; init; }

    /// <summary>The name of the merchant account at the gateway.</summary>
    public required string Account { get; init; }

    /// <summary>What it pays of the bill.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>Where it stands.</summary>
    public required PaymentState State { get; init; }

    /// <summary>When the guest asked to pay (UTC).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When the host made this record, by its own clock (UTC). Gateways' order ids and dates are made of it.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when the guest can pay (UTC), where the gateway fixes it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The page on which the guest pays, once open.</summary>
    public string? PayUrl { get; init; }

    /// <summary>The link that opens the wallet's app, once open.</summary>
    public string? Deeplink { get; init; }

    /// <summary>What to draw as a QR code, once open.</summary>
    public string? QrContent { get; init; }

    /// <summary>The gateway's transaction id, once the money has moved.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The gateway's own code of the last outcome.</summary>
    public string? GatewayCode { get; init; }

    /// <summary>When the money moved by the gateway's clock (UTC), or null.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>What was given back, or is about to be: the refunds that have not failed.</summary>
    public VndAmount Refunded { get; init; }

    /// <summary>Rises by one with every change; checked by every write.</summary>
    public required long Version { get; init; }
}
