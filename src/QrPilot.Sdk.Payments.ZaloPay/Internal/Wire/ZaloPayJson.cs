using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.ZaloPay.Internal.Wire;

[JsonSerializable(typeof(ZaloPayCreateRequest))]
[JsonSerializable(typeof(ZaloPayCreateResponse))]
[JsonSerializable(typeof(ZaloPayEmbedData))]
[JsonSerializable(typeof(ZaloPayQueryRequest))]
[JsonSerializable(typeof(ZaloPayQueryResponse))]
[JsonSerializable(typeof(ZaloPayRefundRequest))]
[JsonSerializable(typeof(ZaloPayRefundResponse))]
[JsonSerializable(typeof(ZaloPayQueryRefundRequest))]
[JsonSerializable(typeof(ZaloPayResponse))]
internal sealed partial class ZaloPayJson : JsonSerializerContext
{
    /// <summary>Vietnamese goes out as UTF-8, so that a text reads the same in the body and in what is signed.</summary>
    public static readonly ZaloPayJson Wire = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
