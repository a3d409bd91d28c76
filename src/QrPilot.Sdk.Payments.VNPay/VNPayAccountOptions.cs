using System.Buffers;
using System.Net;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Payments.VNPay;

/// <summary>One terminal at VNPay. TmnCode and HashSecret come from VNPay's merchant portal, whose hash type must be SHA512.</summary>
/// <remarks>Source: sandbox.vnpayment.vn, "PAY" and "querydr &amp; refund" of version 2.1.0. The production addresses named below are those
/// in common use; VNPay confirms them at hand-over.</remarks>
public sealed class VNPayAccountOptions : GatewayAccountOptions
{
    private const int LongestReturnUrl = 255;

    private static readonly SearchValues<char> Ambiguous = SearchValues.Create("~!*'()");
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    /// <summary>The terminal's code (<c>vnp_TmnCode</c>).</summary>
    public string TmnCode { get; set; } = "";

    /// <summary>The secret that signs and verifies.</summary>
    public Secret HashSecret { get; set; } = Secret.None;

    /// <summary>During a rotation the secret of before, which only verifies.</summary>
    /// <value>Default: none.</value>
    public Secret PreviousHashSecret { get; set; } = Secret.None;

    /// <summary>The page on which guests pay, without a query.</summary>
    /// <value>Default: the sandbox. Production: <c>https://pay.vnpay.vn/vpcpay.html</c>.</value>
    public string PayAddress { get; set; } = "https://sandbox.vnpayment.vn/paymentv2/vpcpay.html";

    /// <summary>Where queries and refunds are sent.</summary>
    /// <value>Default: the sandbox. Production: <c>https://merchant.vnpay.vn/merchant_webapi/api/transaction</c>.</value>
    public string Endpoint { get; set; } = "https://sandbox.vnpayment.vn/merchant_webapi/api/transaction";

    /// <summary>Where VNPay sends the guest afterwards, 10 to 255 characters, none of <c>~ ! * ' ( )</c>, which encoders write
    /// differently. May be empty for an account that opens no payments.</summary>
    /// <value>Default: none.</value>
    public string ReturnUrl { get; set; } = "";

    /// <summary>The address of this host that VNPay notifies. It is never sent: register it in VNPay's portal. Here it only
    /// reminds.</summary>
    /// <value>Default: none.</value>
    public string NotifyUrl { get; set; } = "";

    /// <summary>The network address of this host, sent with queries and refunds, and for guests whose address is not known.</summary>
    /// <value>Default: <c>127.0.0.1</c>.</value>
    public string ServerAddress { get; set; } = "127.0.0.1";

    /// <summary>The language of the pay page: <c>vn</c> or <c>en</c>.</summary>
    /// <value>Default: <c>vn</c>.</value>
    public string Locale { get; set; } = "vn";

    /// <summary>VNPay's category of what is sold.</summary>
    /// <value>Default: <c>other</c>.</value>
    public string OrderType { get; set; } = "other";

    /// <summary>How long a guest may take to pay.</summary>
    /// <value>Default: 15 minutes. From 1 minute to 1 day.</value>
    public TimeSpan PaymentLife { get; set; } = TimeSpan.FromMinutes(15);

    internal static GatewaySettings<VNPayAccountOptions> Settings { get; } = new()
    {
        { nameof(TmnCode), (VNPayAccountOptions account, string value) => account.TmnCode = value },
        { nameof(HashSecret), (VNPayAccountOptions account, Secret value) => account.HashSecret = value },
        { nameof(PreviousHashSecret), (VNPayAccountOptions account, Secret value) => account.PreviousHashSecret = value },
        { nameof(PayAddress), (VNPayAccountOptions account, string value) => account.PayAddress = value },
        { nameof(Endpoint), (VNPayAccountOptions account, string value) => account.Endpoint = value },
        { nameof(ReturnUrl), (VNPayAccountOptions account, string value) => account.ReturnUrl = value },
        { nameof(NotifyUrl), (VNPayAccountOptions account, string value) => account.NotifyUrl = value },
        { nameof(ServerAddress), (VNPayAccountOptions account, string value) => account.ServerAddress = value },
        { nameof(Locale), (VNPayAccountOptions account, string value) => account.Locale = value },
        { nameof(OrderType), (VNPayAccountOptions account, string value) => account.OrderType = value },
        { nameof(PaymentLife), (VNPayAccountOptions account, TimeSpan value) => account.PaymentLife = value },
    };

    /// <inheritdoc />
    protected override void Check(GatewayAccountCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        base.Check(check);
        check.Required(nameof(HashSecret), HashSecret, "the hash secret from VNPay's merchant portal");
        if (PreviousHashSecret is { IsSet: true })
        {
            check.Required(nameof(PreviousHashSecret), PreviousHashSecret, "the hash secret of before");
        }

        // The code and the category stand between separators in signed texts.
        if (!IsPlain(TmnCode))
        {
            check.Fail(nameof(TmnCode), "must be the terminal's code from VNPay's merchant portal: letters and digits only.");
        }

        if (!IsPlain(OrderType))
        {
            check.Fail(nameof(OrderType), "must have 1 to 100 letters, digits, '-' or '_'.");
        }

        if (Locale is not ("vn" or "en"))
        {
            check.Fail(nameof(Locale), "must be vn or en.");
        }

        if (!IPAddress.TryParse(ServerAddress, out _)
            || ServerAddress.Length is < 7 or > 45
            || ServerAddress.Contains('%', StringComparison.Ordinal))
        {
            check.Fail(nameof(ServerAddress), "must be a network address of 7 to 45 characters.");
        }

        check.Between(nameof(PaymentLife), PaymentLife, ShortestLife, LongestLife);
        CheckAddresses(check);
    }

    private static bool IsPlain(string? value) =>
        value is { Length: > 0 and <= 100 } && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private void CheckAddresses(GatewayAccountCheck check)
    {
        check.Address(nameof(Endpoint), Endpoint);
        check.Address(nameof(PayAddress), PayAddress);
        if (PayAddress?.AsSpan().ContainsAny('?', '#') == true)
        {
            check.Fail(nameof(PayAddress), "must have no query and no fragment.");
        }

        if (!string.IsNullOrEmpty(NotifyUrl))
        {
            check.Address(nameof(NotifyUrl), NotifyUrl);
        }

        if (string.IsNullOrEmpty(ReturnUrl))
        {
            return;
        }

        check.Address(nameof(ReturnUrl), ReturnUrl);
        if (ReturnUrl.Length is < 10 or > LongestReturnUrl || ReturnUrl.AsSpan().ContainsAny(Ambiguous))
        {
            check.Fail(nameof(ReturnUrl), "must have 10 to 255 characters, none of ~ ! * ' ( ).");
        }
    }
}
