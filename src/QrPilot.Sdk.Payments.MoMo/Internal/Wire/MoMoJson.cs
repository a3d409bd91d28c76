using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

[JsonSerializable(typeof(MoMoCreateRequest))]
[JsonSerializable(typeof(MoMoCreateResponse))]
internal sealed partial class MoMoJson : JsonSerializerContext
{
    /// <summary>Vietnamese goes out as UTF-8, as MoMo's own samples send it; numbers may come back as text.</summary>
    public static readonly MoMoJson Wire = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    });
}
