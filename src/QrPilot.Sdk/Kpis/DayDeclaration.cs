namespace QrPilot.Sdk.Kpis;

/// <summary>A declaration of a store's business date. It is never changed: the next one of the same source stands in its place.</summary>
public sealed record DayDeclaration
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>1 for the day's first declaration, then one more each time.</summary>
    public required int Number { get; init; }

    /// <summary>What is said, and by whom.</summary>
    public required Declaration Said { get; init; }

    /// <summary>What whoever declared it wrote. There is one where the declaration takes back what the source said before.</summary>
    public string? Note { get; init; }

    /// <summary>The credential that declared it.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DeclaredAt { get; init; }
}
