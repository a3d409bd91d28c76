using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Payments.Gateways;

/// <summary>Reads a secret and never writes it.</summary>
internal sealed class SecretJsonConverter : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(Secret.Hidden);
}
