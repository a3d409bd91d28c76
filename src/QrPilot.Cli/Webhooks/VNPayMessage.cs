using System.Globalization;
using System.Text;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.VNPay;

namespace QrPilot.Cli.Webhooks;

/// <summary>A message of VNPay's: a query string.</summary>
internal sealed class VNPayMessage : GatewayMessage
{
    private const string Success = "00";

    private readonly Dictionary<string, string> _fields;
    private readonly VNPaySimulatorMerchant _merchant;

    public VNPayMessage(string query, VNPaySimulatorMerchant merchant)
    {
        _merchant = merchant;
        _fields = Read(query);
        _fields.Remove("vnp_SecureHash");
        _fields.Remove("vnp_SecureHashType");
        _fields["vnp_TmnCode"] = merchant.TmnCode;
        if (!long.TryParse(Of("vnp_Amount"), NumberStyles.None, CultureInfo.InvariantCulture, out var hundredths) || hundredths % 100 != 0)
        {
            throw new FormatException("vnp_Amount is not a hundred times a whole number");
        }

        // Where VNPay gives no number, the host knows the money by the order's own reference.
        var reference = Of("vnp_TxnRef");
        var number = _fields.GetValueOrDefault("vnp_TransactionNo", "");
        var isPaid = Of("vnp_ResponseCode") == Success && _fields.GetValueOrDefault("vnp_TransactionStatus") == Success;
        Money = isPaid ? new MovedMoney(number.Trim('0').Length == 0 ? reference : number, hundredths / 100) : null;
    }

    public override MovedMoney? Money { get; }

    public override bool IsQuery => true;

    public override byte[] Genuine() => NotificationSigner.SignVNPay(_fields, _merchant);

    public override byte[] Forged() => NotificationSigner.SignVNPay(_fields, new VNPaySimulatorMerchant
    {
        TmnCode = _merchant.TmnCode, HashSecret = "not " + _merchant.HashSecret,
    });

    public override byte[] Tampered(uint draw)
    {
        string[] fields = ["vnp_Amount", "vnp_ResponseCode", "vnp_TxnRef"];
        var field = fields[draw % (uint)fields.Length];
        var pairs = Encoding.UTF8.GetString(Genuine()).Split('&');
        var index = Array.FindIndex(pairs, pair => pair.StartsWith(field + "=", StringComparison.Ordinal));
        pairs[index] = Bent(pairs[index]);
        return Encoding.UTF8.GetBytes(string.Join('&', pairs));
    }

    public override byte[] WithUnknownField() => [.. Genuine(), .. Encoding.UTF8.GetBytes($"&{UnknownField}=1")];

    private static Dictionary<string, string> Read(string query)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            if (!fields.TryAdd(Decode(name), Decode(value)))
            {
                throw new FormatException($"{Decode(name)} stands there twice");
            }
        }

        return fields;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private string Of(string field) =>
        _fields.GetValueOrDefault(field) is { Length: > 0 } value ? value : throw new FormatException($"{field} is missing");
}
