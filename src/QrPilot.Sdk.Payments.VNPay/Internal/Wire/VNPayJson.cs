using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.VNPay.Internal.Wire;

[JsonSerializable(typeof(VNPayQuerydrRequest))]
[JsonSerializable(typeof(VNPayRefundRequest))]
[JsonSerializable(typeof(VNPayResponse))]
internal sealed partial class VNPayJson : JsonSerializerContext
{
    /// <summary>A field that stands there twice could be signed as one value and read as another: it is refused.</summary>
    public static readonly VNPayJson Wire = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
    });
}
