namespace QrPilot.Sdk.Api;

/// <summary>The cash that one credential recorded on a store's business date.</summary>
public sealed record CredentialCashView
{
    /// <summary>The API key.</summary>
    public required string Credential { get; init; }

    /// <summary>How many records count.</summary>
    public required int Records { get; init; }

    /// <summary>What they come to, in whole đồng; absent where it is hidden.</summary>
    public long? Sum { get; init; }

    /// <summary>Its records that were voided, each with the reason.</summary>
    public required IReadOnlyList<CashView> Voided { get; init; }
}
