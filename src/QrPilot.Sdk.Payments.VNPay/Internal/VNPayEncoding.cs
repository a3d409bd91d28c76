namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>How the values of a signed query are written. The ways differ in what they leave bare besides letters and digits.</summary>
internal enum VNPayEncoding
{
    /// <summary>As they came.</summary>
    AsReceived,

    /// <summary>Java's URLEncoder and JavaScript's URLSearchParams: bare <c>- _ . *</c>.</summary>
    Java,

    /// <summary>.NET's WebUtility: bare <c>- _ . ! * ( )</c>.</summary>
    DotNet,

    /// <summary>JavaScript's encodeURIComponent with <c>+</c> for a space: bare <c>- _ . ~ ! * ' ( )</c>.</summary>
    Node,

    /// <summary>PHP's urlencode: bare <c>- _ .</c></summary>
    Php,

    /// <summary>Python's quote_plus: bare <c>- _ . ~</c></summary>
    Python,

    /// <summary>RFC 3986: bare <c>- _ . ~</c>, and <c>%20</c> for a space.</summary>
    PercentSpace,

    /// <summary>.NET's HttpUtility: lower-case hex.</summary>
    LowerHex,

    /// <summary>Not encoded at all.</summary>
    None,
}
