using System.Text.Json;
using System.Text.Json.Serialization;

namespace QrPilot.Sdk.Money;

/// <summary>Writes an amount as a JSON integer of whole đồng and accepts nothing else.</summary>
public sealed class VndAmountJsonConverter : JsonConverter<VndAmount>
{
    /// <inheritdoc />
    public override VndAmount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var dong)
            ? new VndAmount(dong)
            : throw new JsonException("An amount is a whole number of đồng.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, VndAmount value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Dong);
    }
}
