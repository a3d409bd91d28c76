using QrPilot.Sdk.Kpis;

namespace QrPilot.Sdk.Api;

/// <summary>A declaration of a store's business date. It is never changed.</summary>
public sealed record DeclarationView
{
    /// <summary>The store.</summary>
    public required string StoreId { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly BusinessDate { get; init; }

    /// <summary>1 for the day's first declaration.</summary>
    public required int Number { get; init; }

    /// <summary>Who says it.</summary>
    public required DenominatorSource Source { get; init; }

    /// <summary>The bills of the day.</summary>
    public long? Orders { get; init; }

    /// <summary>What they came to, in whole đồng.</summary>
    public long? Revenue { get; init; }

    /// <summary>What whoever declared it wrote.</summary>
    public string? Note { get; init; }

    /// <summary>The API key that declared it.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DeclaredAt { get; init; }
}
