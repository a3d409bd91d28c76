using System.Text.Json.Serialization;

namespace QrPilot.Cli.Reconcile;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ReconcileReport))]
internal sealed partial class ReconcileJson : JsonSerializerContext;
