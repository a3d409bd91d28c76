namespace QrPilot.Sdk.Sqlite.Internal;

/// <summary>The one place that knows how an unknown store is stored: as '', because a null equals nothing in a unique key.</summary>
internal static class StoreKey
{
    public static string Of(string? storeId) => storeId ?? string.Empty;

    public static string? Parse(string text) => text.Length == 0 ? null : text;
}
