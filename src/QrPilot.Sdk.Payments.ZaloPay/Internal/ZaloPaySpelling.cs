namespace QrPilot.Sdk.Payments.ZaloPay.Internal;

/// <summary>How JSON libraries write the same JSON differently.</summary>
[Flags]
internal enum ZaloPaySpelling
{
    /// <summary>No white space, letters as they are.</summary>
    Plain = 0,

    /// <summary>A space after each colon and comma.</summary>
    Spaced = 1,

    /// <summary>Letters beyond ASCII as <c>\u</c> and four hex digits.</summary>
    Escaped = 2,

    /// <summary>Hex digits in upper case.</summary>
    UpperHex = 4,

    /// <summary><c>\/</c> for a slash.</summary>
    Slashes = 8,

    /// <summary>Quotes and the marks of HTML as <c>\u</c> and four hex digits.</summary>
    Html = 16,
}
