namespace QrPilot.Sdk.Api;

/// <summary>An order, priced by the server.</summary>
public sealed record OrderView
{
    /// <summary>Prefix <c>ord_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>1 for the session's first.</summary>
    public required int Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<OrderLineView> Lines { get; init; }

    /// <summary>The sum of the lines, in whole đồng.</summary>
    public required long Total { get; init; }

    /// <summary>What the phone showed, in whole đồng, where it said so.</summary>
    public long? ClientTotal { get; init; }
}
