namespace QrPilot.Sdk.Payments;

/// <summary>A notification as it came in, stored before anything else was done with it.</summary>
public sealed record ReceivedNotification
{
    /// <summary>Prefix <c>ntf_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The gateway whose address received it.</summary>
    public required string Gateway { get; init; }

    /// <summary>The account whose address received it.</summary>
    public required string Account { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The HTTP headers, one <c>name: value</c> a line.</summary>
    public required string Headers { get; init; }

    /// <summary>The exact bytes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
