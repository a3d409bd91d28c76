namespace QrPilot.Sdk.Settlements;

/// <summary>How a report's text is written as bytes. A byte order mark at its beginning wins over this.</summary>
public enum SettlementEncoding
{
    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>UTF-16, the low byte first.</summary>
    Utf16,

    /// <summary>Windows-1258, of older Vietnamese programs.</summary>
    Windows1258,
}
