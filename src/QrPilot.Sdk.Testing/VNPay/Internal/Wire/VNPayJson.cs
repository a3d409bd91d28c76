using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.VNPay.Internal.Wire;

[JsonSerializable(typeof(VNPayReply))]
internal sealed partial class VNPayJson : JsonSerializerContext
{
    /// <summary>Text goes out as UTF-8; what does not apply is left out.</summary>
    public static readonly VNPayJson Wire = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
