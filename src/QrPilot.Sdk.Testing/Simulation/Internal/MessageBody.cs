using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace QrPilot.Sdk.Testing.Simulation.Internal;

/// <summary>Reads the bodies of calls: whole, small, and without repeated names.</summary>
internal static class MessageBody
{
    private const int Largest = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A JSON object, or null.</summary>
    public static async Task<JsonDocument?> ReadObjectAsync(HttpRequest request)
    {
        var body = request.HasJsonContentType() ? await BytesAsync(request) : null;
        return body is null ? null : Parse(body.Value);
    }

    /// <summary>The fields of a flat JSON object, as texts, or null. A number is the digits that were sent; null counts as missing.</summary>
    public static async Task<Dictionary<string, string>?> ReadFieldsAsync(HttpRequest request)
    {
        using var document = await ReadObjectAsync(request);
        if (document is null)
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.String:
                    fields.Add(property.Name, property.Value.GetString()!);
                    break;
                case JsonValueKind.Number:
                    fields.Add(property.Name, property.Value.GetRawText());
                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    return null;
            }
        }

        return fields;
    }

    /// <summary>The fields of a form, or null.</summary>
    public static async Task<Dictionary<string, string>?> ReadFormAsync(HttpRequest request)
    {
        var isForm = request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        var body = isForm ? await BytesAsync(request) : null;
        try
        {
            return body is null ? null : FormText.Read(Utf8.GetString(body.Value.Span));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> BytesAsync(HttpRequest request)
    {
        var buffer = new byte[Largest + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        return length <= Largest ? buffer.AsMemory(0, length) : null;
    }

    /// <summary>JSON can escape half of a character, which is no text.</summary>
    private static bool IsText(JsonProperty property)
    {
        try
        {
            return property.Name is not null && (property.Value.ValueKind != JsonValueKind.String || property.Value.GetString() is not null);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var document = JsonDocument.Parse(body, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.EnumerateObject().All(IsText))
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
