namespace QrPilot.Sdk.MerchantUi.Access;

/// <summary>Addresses that came from a browser and are to be gone to.</summary>
internal static class LocalAddress
{
    /// <summary>The address where it leads to a page of ours, otherwise null.</summary>
    public static string? Of(string? address, string prefix) =>
        address is { Length: <= 2000 }
        && (address == prefix || address.StartsWith(prefix + "/", StringComparison.Ordinal))
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.AsSpan().ContainsAny('\\', '\r', '\n')
            ? address
            : null;
}
