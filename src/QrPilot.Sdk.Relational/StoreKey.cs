namespace QrPilot.Sdk.Relational;

/// <summary>The one place that knows how stores keep an unknown store: as '', because a null equals nothing in a unique key.</summary>
public static class StoreKey
{
    /// <summary>What is kept of a store's id.</summary>
    public static string Of(string? storeId) => storeId ?? string.Empty;

    /// <summary>The store's id, or null when nobody knows the store.</summary>
    public static string? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? null : text;
    }
}
