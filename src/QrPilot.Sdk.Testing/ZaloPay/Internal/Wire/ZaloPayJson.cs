using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.ZaloPay.Internal.Wire;

[JsonSerializable(typeof(ZaloPayOrder))]
[JsonSerializable(typeof(ZaloPayAnswer))]
[JsonSerializable(typeof(ZaloPayCallback))]
[JsonSerializable(typeof(ZaloPayCallbackData))]
internal sealed partial class ZaloPayJson : JsonSerializerContext
{
    /// <summary>Vietnamese goes out as UTF-8; what does not apply is left out.</summary>
    public static readonly ZaloPayJson Wire = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
