namespace QrPilot.Sdk.Settlements;

/// <summary>A settlement report that was uploaded. The same bytes for the same account are the same file.</summary>
public sealed record SettlementFile
{
    /// <summary>Prefix <c>stl_</c>; empty for a preview of a file that is not known.</summary>
    public required string Id { get; init; }

    /// <summary>The gateway.</summary>
    public required string Gateway { get; init; }

    /// <summary>The merchant account at the gateway.</summary>
    public required string Account { get; init; }

    /// <summary>Its name at the first upload; may be empty.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of its bytes, 64 lower-case hex digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Who uploaded it first.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When it was uploaded first (UTC).</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When its import came to the end last (UTC), or null: then some of its lines may be missing, and uploading it again
    /// goes on.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What was found in it, as of <see cref="FinishedAt"/>.</summary>
    public required SettlementFigures Figures { get; init; }
}
