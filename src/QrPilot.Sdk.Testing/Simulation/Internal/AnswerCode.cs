using System.Text.Json;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Reads a merchant's answer to a notification.</summary>
internal static class AnswerCode
{
    /// <summary>A text or a number of a JSON object, as text; null where there is none.</summary>
    public static string? Read(byte[] body, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var code)
                ? code.ValueKind == JsonValueKind.String ? code.GetString() : code.GetRawText()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
