using System.Text.Encodings.Web;
using System.Text.Json;

namespace QrPilot.Cli.Webhooks;

/// <summary>Writes and reads one line of a recorded file.</summary>
internal static class RecordedLine
{
    /// <summary>Keeps the quotes in messages readable.</summary>
    private static readonly RecordedJson Json =
        new(new JsonSerializerOptions(RecordedJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(RecordedMessage message) => JsonSerializer.Serialize(message, Json.RecordedMessage);

    /// <exception cref="JsonException">It is not such a line.</exception>
    public static RecordedMessage Read(string line) => JsonSerializer.Deserialize(line, Json.RecordedMessage) ?? throw new JsonException();
}
