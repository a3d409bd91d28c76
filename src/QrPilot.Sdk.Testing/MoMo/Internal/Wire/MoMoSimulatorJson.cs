using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.MoMo.Internal.Wire;

[JsonSerializable(typeof(MoMoOrder))]
[JsonSerializable(typeof(MoMoIpn))]
[JsonSerializable(typeof(MoMoCreateAnswer))]
[JsonSerializable(typeof(MoMoPayAnswer))]
[JsonSerializable(typeof(MoMoReleaseAnswer))]
[JsonSerializable(typeof(MoMoTrouble))]
[JsonSerializable(typeof(MoMoStats))]
internal sealed partial class MoMoSimulatorJson : JsonSerializerContext
{
    /// <summary>Vietnamese goes out as UTF-8.</summary>
    public static readonly MoMoSimulatorJson Wire = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
