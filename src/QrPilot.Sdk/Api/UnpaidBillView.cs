namespace QrPilot.Sdk.Api;

/// <summary>A session that has ended and whose bill is not paid.</summary>
public sealed record UnpaidBillView
{
    /// <summary>The table at which it was.</summary>
    public required string TableId { get; init; }

    /// <summary>What the table is called now.</summary>
    public required string TableName { get; init; }

    /// <summary>The session; its rest is what nobody paid.</summary>
    public required BoardSessionView Session { get; init; }
}
