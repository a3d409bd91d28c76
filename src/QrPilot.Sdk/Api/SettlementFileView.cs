namespace QrPilot.Sdk.Api;

/// <summary>A settlement report. Amounts are whole đồng.</summary>
public sealed record SettlementFileView
{
    /// <summary>Prefix <c>stl_</c>; absent for a preview of a file that is not known.</summary>
    public string? Id { get; init; }

    /// <summary>The gateway.</summary>
    public required string Gateway { get; init; }

    /// <summary>The merchant account at the gateway.</summary>
    public required string Account { get; init; }

    /// <summary>Its name at the first upload; may be empty.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of its bytes, in hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who uploaded it first.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When it was uploaded first (UTC).</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When its import came to the end last (UTC); absent while lines of it may be missing.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Rows that this file told of first.</summary>
    public required int Good { get; init; }

    /// <summary>Rows that were known already, with the same content.</summary>
    public required int Repeated { get; init; }

    /// <summary>Rows that cannot be booked.</summary>
    public required int Bad { get; init; }

    /// <summary>Rows that the map leaves out.</summary>
    public required int Skipped { get; init; }

    /// <summary>What payers paid.</summary>
    public required long Gross { get; init; }

    /// <summary>What was given back; not negative.</summary>
    public required long Refunds { get; init; }

    /// <summary>What the gateway keeps.</summary>
    public required long Fee { get; init; }

    /// <summary>What the merchant gets: gross less refunds less fee.</summary>
    public required long Net { get; init; }

    /// <summary>The first business date of its rows.</summary>
    public DateOnly? FirstDate { get; init; }

    /// <summary>The last business date of its rows.</summary>
    public DateOnly? LastDate { get; init; }
}
