using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Testing.Simulation.Internal.Wire;

[JsonSerializable(typeof(PayAnswer))]
[JsonSerializable(typeof(ReleaseAnswer))]
[JsonSerializable(typeof(Trouble))]
[JsonSerializable(typeof(Stats))]
[JsonSerializable(typeof(List<LedgerEntry>))]
internal sealed partial class SimulationJson : JsonSerializerContext
{
    /// <summary>Vietnamese goes out as UTF-8.</summary>
    public static readonly SimulationJson Wire = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
