namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

/// <summary>What a refund call asks for, once read.</summary>
internal sealed record MoMoRefundRequest
{
    public required string PartnerCode { get; init; }

    public required string RequestId { get; init; }

    /// <summary>The refund's own id.</summary>
    public required string OrderId { get; init; }

    /// <summary>Whole đồng.</summary>
    public required long Amount { get; init; }

    /// <summary>The number of the payment.</summary>
    public required long TransId { get; init; }

    public required string Lang { get; init; }
}
