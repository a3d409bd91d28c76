using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.Simulation.Internal;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.VNPay.Internal;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Sdk.Testing.Messages;

/// <summary>Signs notifications that a test or a rehearsal makes by hand, as each gateway signs its own. It shares no code with the
/// adapters that verify them.</summary>
public static class NotificationSigner
{
    private static readonly string[] MoMoFields =
    [
        "amount", "extraData", "message", "orderId", "orderInfo", "orderType", "partnerCode", "payType", "requestId", "responseTime",
        "resultCode", "transId",
    ];

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A notification of MoMo's: the body.</summary>
    /// <param name="fields">Its fields; a signature among them is replaced. Unknown ones are kept and not signed.</param>
    /// <param name="merchant">Whose keys to sign with; the partner code is taken from the fields.</param>
    public static byte[] SignMoMo(JsonObject fields, MoMoSimulatorMerchant merchant)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(merchant);
        var signed = fields.DeepClone().AsObject();
        var text = $"accessKey={merchant.AccessKey}&" + string.Join('&', MoMoFields.Select(name => $"{name}={TextOf(signed[name])}"));
        signed["signature"] = Mac.Sha256Hex(merchant.SecretKey, text);
        return Write(signed);
    }

    /// <summary>A notification of VNPay's: the query string, without its question mark.</summary>
    /// <param name="fields">Its fields, decoded; a hash among them is replaced.</param>
    /// <param name="merchant">Whose key to sign with; the terminal is taken from the fields.</param>
    public static byte[] SignVNPay(IReadOnlyDictionary<string, string> fields, VNPaySimulatorMerchant merchant)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(merchant);
        return Encoding.UTF8.GetBytes(VNPaySigner.Query(fields, merchant.HashSecret));
    }

    /// <summary>A callback of ZaloPay's: the body.</summary>
    /// <param name="data">The text that is signed: a JSON object.</param>
    /// <param name="merchant">Whose second key to sign with; the app is taken from the text.</param>
    public static byte[] SignZaloPay(string data, ZaloPaySimulatorMerchant merchant)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(merchant);
        return Write(new JsonObject { ["data"] = data, ["mac"] = Mac.Sha256Hex(merchant.Key2, data), ["type"] = 1 });
    }

    private static string TextOf(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    private static byte[] Write(JsonObject json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteTo(writer);
        }

        return stream.ToArray();
    }
}
