using System.Text.Json.Serialization;

namespace QrPilot.Cli.Replay;

/// <summary>What a replay writes into events and reads from the gateway simulator.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(IReadOnlyList<LedgerEntry>))]
[JsonSerializable(typeof(ItemAddedData))]
[JsonSerializable(typeof(PayAnswer))]
[JsonSerializable(typeof(ReleaseAnswer))]
internal sealed partial class WireJson : JsonSerializerContext;
