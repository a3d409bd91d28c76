namespace QrPilot.Proving.Live;

/// <summary>An amount that came to a browser.</summary>
internal sealed record Sighting
{
    /// <summary>The table's id.</summary>
    public string Table { get; init; } = "";

    /// <summary>What it owes, in VND.</summary>
    public long Owed { get; init; }

    /// <summary>When, in milliseconds since 1970.</summary>
    public double At { get; init; }
}
