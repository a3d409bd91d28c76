using System.Text.Json.Serialization;

namespace QrPilot.Cli.Webhooks;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(WebhookReport))]
internal sealed partial class WebhookReportJson : JsonSerializerContext;
