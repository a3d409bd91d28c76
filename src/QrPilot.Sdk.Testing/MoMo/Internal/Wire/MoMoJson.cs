using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

[JsonSerializable(typeof(MoMoOrder))]
[JsonSerializable(typeof(MoMoIpn))]
[JsonSerializable(typeof(MoMoAnswer))]
internal sealed partial class MoMoJson : JsonSerializerContext
{
    /// <summary>Vietnamese goes out as UTF-8.</summary>
    public static readonly MoMoJson Wire = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
