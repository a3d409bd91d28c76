using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.Bills;

/// <summary>A cart that was submitted. It is never edited.</summary>
public sealed record Order
{
    /// <summary>Prefix <c>ord_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The session.</summary>
    public required string SessionId { get; init; }

    /// <summary>1 for the session's first order.</summary>
    public required int Number { get; init; }

    /// <summary>When it was submitted (UTC).</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>What the guest's phone showed, in whole đồng, where it said so: evidence, never truth.</summary>
    public VndAmount? ClientTotal { get; init; }

    /// <summary>The sum of its lines.</summary>
    public VndAmount Total => VndAmount.Sum(Lines.Select(line => line.Amount));
}
