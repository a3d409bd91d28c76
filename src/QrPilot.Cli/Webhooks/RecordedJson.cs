using System.Text.Json.Serialization;

namespace QrPilot.Cli.Webhooks;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(RecordedMessage))]
internal sealed partial class RecordedJson : JsonSerializerContext;
