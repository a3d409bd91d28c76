using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

[JsonSerializable(typeof(MoMoStatus))]
[JsonSerializable(typeof(MoMoCreateRequest))]
[JsonSerializable(typeof(MoMoCreateResponse))]
[JsonSerializable(typeof(MoMoQueryRequest))]
[JsonSerializable(typeof(MoMoQueryResponse))]
[JsonSerializable(typeof(MoMoConfirmRequest))]
[JsonSerializable(typeof(MoMoConfirmResponse))]
[JsonSerializable(typeof(MoMoRefundRequest))]
[JsonSerializable(typeof(MoMoRefundResponse))]
internal sealed partial class MoMoJson : JsonSerializerContext
{
    /// <summary>Vietnamese goes out as UTF-8, as MoMo's own samples send it; numbers may come back as text. A field that stands there
    /// twice has no meaning.</summary>
    public static readonly MoMoJson Wire = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        AllowDuplicateProperties = false,
    });
}
