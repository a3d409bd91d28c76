namespace QrPilot.Sdk.Settlements;

/// <summary>Settings of the import of settlement reports. Section <c>QrPilot:Settlements</c>.</summary>
public sealed class SettlementOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "QrPilot:Settlements";

    /// <summary>The largest report, in bytes.</summary>
    /// <value>Default: 64 MiB. From 1 KiB to 1 GiB.</value>
    public long MaxBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How many errors of a report are listed; all are counted.</summary>
    /// <value>Default: 100. From 1 to 1,000.</value>
    public int MaxErrors { get; set; } = 100;

    /// <summary>The maps by gateway and account, as <see cref="NameOf"/> writes the two.</summary>
    /// <value>Default: none.</value>
    public IDictionary<string, SettlementMap> Maps { get; } = new Dictionary<string, SettlementMap>(StringComparer.Ordinal);

    /// <summary>The fees agreed with gateways, by gateway and account as <see cref="NameOf"/> writes the two. What differs is listed as
    /// <c>fee_mismatch</c>.</summary>
    /// <value>Default: none, and nothing is compared.</value>
    public IDictionary<string, FeeAgreement> Fees { get; } = new Dictionary<string, FeeAgreement>(StringComparer.Ordinal);

    /// <summary>The name of an account's map and fee.</summary>
    public static string NameOf(string gateway, string account) => $"{gateway}:{account}";
}
