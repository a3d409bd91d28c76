using System.Globalization;
using System.Text.Json;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>Checks a create request as MoMo does: form first (20), then the merchant and the signature (13), then what is asked for.</summary>
/// <remarks>Source: developers.momo.vn v3, "One-time payments" and "Result codes". The codes of the single mistakes are from the list;
/// which one MoMo picks when several apply is not published.</remarks>
internal sealed class MoMoCreateCheck
{
    private const long SmallestAmount = 1_000;
    private const long LargestAmount = 50_000_000;

    private readonly JsonElement _body;
    private readonly List<MoMoSubError> _mistakes = [];

    private MoMoCreateCheck(JsonElement body) => _body = body;

    /// <summary>0, or the result code of the refusal.</summary>
    public int ResultCode { get; private set; }

    public string Message { get; private set; } = "";

    public IReadOnlyList<MoMoSubError>? SubErrors => ResultCode == 20 ? _mistakes : null;

    public MoMoOrder? Order { get; private set; }

    public MoMoSimulatorMerchant? Merchant { get; private set; }

    /// <summary>The signature, which stands for everything it covers.</summary>
    public string Signature { get; private set; } = "";

    public static MoMoCreateCheck Run(JsonElement body, IList<MoMoSimulatorMerchant> merchants)
    {
        var check = new MoMoCreateCheck(body);
        check.Run(merchants);
        return check;
    }

    private void Run(IList<MoMoSimulatorMerchant> merchants)
    {
        var amountText = Amount(out var amount);
        var order = new MoMoOrder
        {
            PartnerCode = Text("partnerCode", 50),
            RequestId = Text("requestId", 50),
            OrderId = Text("orderId", 200),
            Amount = amount,
            OrderInfo = Text("orderInfo", 255),
            RedirectUrl = Address("redirectUrl"),
            IpnUrl = Address("ipnUrl"),
            ExtraData = Text("extraData", 1000, mayBeEmpty: true),
            Lang = Text("lang", 2),
        };
        var requestType = Text("requestType", 50);
        Signature = Text("signature", 128);
        Order = order;
        Require(order.OrderId is "" || IsOrderId(order.OrderId), "orderId", "Must match ^[0-9a-zA-Z]([-_.]*[0-9a-zA-Z]+)*$");
        Require(order.Lang is "" or "vi" or "en", "lang", "Must be vi or en");
        if (_mistakes.Count > 0)
        {
            Refuse(20, "Bad format request.");
            return;
        }

        Merchant = merchants.FirstOrDefault(merchant => merchant.PartnerCode == order.PartnerCode);
        if (Merchant is null || !MoMoSigner.Same(Signature, SignatureOf(order, amountText, requestType, Merchant)))
        {
            Refuse(13, "Merchant authentication failed.");
        }
        else if (requestType != "captureWallet")
        {
            Refuse(11, "Access denied: this merchant may use captureWallet only.");
        }
        else if (amount <= 0)
        {
            Refuse(21, "Request rejected because of an invalid transaction amount.");
        }
        else if (amount is < SmallestAmount or > LargestAmount)
        {
            Refuse(22, "The transaction amount is out of range.");
        }
    }

    private static string SignatureOf(MoMoOrder order, string amount, string requestType, MoMoSimulatorMerchant merchant) => MoMoSigner.Sign(
        merchant.SecretKey,
        ("accessKey", merchant.AccessKey),
        ("amount", amount),
        ("extraData", order.ExtraData),
        ("ipnUrl", order.IpnUrl),
        ("orderId", order.OrderId),
        ("orderInfo", order.OrderInfo),
        ("partnerCode", order.PartnerCode),
        ("redirectUrl", order.RedirectUrl),
        ("requestId", order.RequestId),
        ("requestType", requestType));

    private void Refuse(int resultCode, string message) => (ResultCode, Message) = (resultCode, message);

    private void Require(bool fulfilled, string field, string message)
    {
        if (!fulfilled)
        {
            _mistakes.Add(new MoMoSubError(field, message));
        }
    }

    private string Text(string field, int longest, bool mayBeEmpty = false)
    {
        if (!_body.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.String)
        {
            Require(false, field, "Must be a text");
            return "";
        }

        var text = value.GetString()!;
        Require((mayBeEmpty || text.Length > 0) && text.Length <= longest, field, $"Must have {(mayBeEmpty ? 0 : 1)} to {longest} characters");
        return text;
    }

    /// <summary>A JSON number, or a text of digits as MoMo's own samples send it.</summary>
    private string Amount(out long amount)
    {
        amount = 0;
        var text = _body.TryGetProperty("amount", out var value) switch
        {
            true when value.ValueKind == JsonValueKind.Number => value.GetRawText(),
            true when value.ValueKind == JsonValueKind.String => value.GetString()!,
            _ => "",
        };
        Require(long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out amount), "amount", "Must be a whole number");
        return text;
    }

    private string Address(string field)
    {
        var text = Text(field, 2048);
        Require(
            text.Length == 0
                || (!text.AsSpan().ContainsAnyExceptInRange('!', '~')
                    && Uri.TryCreate(text, UriKind.Absolute, out var uri)
                    && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)),
            field,
            "Must be an absolute http or https address without spaces or special characters");
        return text;
    }

    private static bool IsOrderId(string text) =>
        char.IsAsciiLetterOrDigit(text[0])
        && char.IsAsciiLetterOrDigit(text[^1])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
