using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Matching;

/// <summary>A part of a bill and how it is said to be paid: the expected side of matching.</summary>
public sealed record ExpectedTender
{
    /// <summary>Unique in the run: the payment's, the cash record's, or (where nobody tried) the session's id.</summary>
    public required string Id { get; init; }

    /// <summary>The session whose bill it is part of.</summary>
    public required string SessionId { get; init; }

    /// <summary><see cref="Tender.Cash"/>, a gateway's name, or <see cref="Tender.None"/>.</summary>
    public required string Tender { get; init; }

    /// <summary>The reference that travelled with the money.</summary>
    public required string Reference { get; init; }

    /// <summary>The gateway's transaction id, where it is known.</summary>
    public string? TransactionId { get; init; }

    /// <summary>When it was paid or asked for (UTC), or null where nobody knows.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How much of the bill it is to cover; more than zero.</summary>
    public required VndAmount Amount { get; init; }
}
