namespace QrPilot.Sdk.Api;

/// <summary>A table as it stands now.</summary>
public sealed record BoardTableView
{
    /// <summary>Prefix <c>tbl_</c>.</summary>
    public required string TableId { get; init; }

    /// <summary>Unique in the store.</summary>
    public required string TableName { get; init; }

    /// <summary>Its open session; absent while nobody sits there.</summary>
    public BoardSessionView? Session { get; init; }

    /// <summary>Whether everything that was ordered is paid and the session is still open.</summary>
    public required bool PaidNotClosed { get; init; }
}
