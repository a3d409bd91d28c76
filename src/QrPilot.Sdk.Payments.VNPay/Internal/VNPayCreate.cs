using System.Net;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.VNPay.Internal;

/// <summary>Opens a payment: no call, only a signed address. The same request gives the same address.</summary>
internal static class VNPayCreate
{
    public const string Version = "2.1.0";

    // vnp_IpAddr has 7 to 45 characters.
    private const int ShortestAddress = 7;

    public static CreateOutcome Open(VNPayAccount account, CreatePayment request)
    {
        var options = account.Options;
        var expires = VNPayTime.Seconds(request.CreatedAt + options.PaymentLife);
        var fields = VNPayPayUrl.Fields();
        fields["vnp_Version"] = Version;
        fields["vnp_Command"] = "pay";
        fields["vnp_TmnCode"] = options.TmnCode;
        fields["vnp_Amount"] = VNPayMoney.Write(request.Amount);
        fields["vnp_CreateDate"] = VNPayTime.Write(request.CreatedAt);
        fields["vnp_CurrCode"] = "VND";
        fields["vnp_IpAddr"] = AddressOf(request.PayerAddress, options.ServerAddress);
        fields["vnp_Locale"] = options.Locale;
        fields["vnp_OrderInfo"] = VNPayText.Plain(request.Description, VNPayText.OrderInfoLength, "Thanh toan");
        fields["vnp_OrderType"] = options.OrderType;
        fields["vnp_ReturnUrl"] = options.ReturnUrl;
        fields["vnp_ExpireDate"] = VNPayTime.Write(expires);
        fields["vnp_TxnRef"] = request.PaymentId;
        return new CreateOutcome
        {
            State = GatewayState.Pending,
            GatewayCode = VNPayCodes.Success,
            PayUrl = VNPayPayUrl.Write(options.PayAddress, account.Keys[0], fields),
            ExpiresAt = expires,
        };
    }

    private static string AddressOf(string? payer, string server)
    {
        if (!IPAddress.TryParse(payer, out var address))
        {
            return server;
        }

        var written = address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() : new IPAddress(address.GetAddressBytes()).ToString();
        return written.Length < ShortestAddress ? server : written;
    }
}
