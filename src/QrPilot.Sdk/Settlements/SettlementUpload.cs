namespace QrPilot.Sdk.Settlements;

/// <summary>A settlement report as it comes in.</summary>
public sealed record SettlementUpload
{
    /// <summary>The gateway that made it.</summary>
    public required string Gateway { get; init; }

    /// <summary>The merchant account that it is about.</summary>
    public required string Account { get; init; }

    /// <summary>The name of the file, or empty.</summary>
    public string FileName { get; init; } = "";

    /// <summary>Its bytes. The stream can seek; it is read from its beginning and stays open.</summary>
    public required Stream Content { get; init; }

    /// <summary>SHA-256 of the bytes, 32 bytes.</summary>
    public required ReadOnlyMemory<byte> Hash { get; init; }

    /// <summary>Whether only to look, and store nothing.</summary>
    public bool IsPreview { get; init; }
}
