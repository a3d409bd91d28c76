using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching;

/// <summary>Money that has moved: the actual side of matching.</summary>
public sealed record ActualMoney
{
    /// <summary>Unique in the run: the capture's or the cash record's id.</summary>
    public required string Id { get; init; }

    /// <summary><see cref="Tender.Cash"/> or a gateway's name.</summary>
    public required string Tender { get; init; }

    /// <summary>The reference as it came with the money.</summary>
    public required string Reference { get; init; }

    /// <summary>The gateway's transaction id, where there is one.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The session that the reference leads to, or null.</summary>
    public string? SessionId { get; init; }

    /// <summary>What moved.</summary>
    public required VndAmount Amount { get; init; }

    /// <summary>When it moved (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the host heard of it (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
