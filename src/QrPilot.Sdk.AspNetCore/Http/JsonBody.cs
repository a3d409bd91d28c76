using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Reads JSON bodies strictly: the content type, the size, the syntax, then the fields, each with its own error.</summary>
internal static class JsonBody
{
    public const int MaxDepth = 32;

    /// <summary>The exact bytes of the body.</summary>
    /// <exception cref="InputException">It is larger than allowed (413).</exception>
    public static async Task<byte[]> ReadBytesAsync(HttpContext http, int maxBytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = maxBytes + 1L;
        }

        if (http.Request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        var buffer = new ArrayBufferWriter<byte>((int)Math.Max(256, http.Request.ContentLength ?? 4096));
        while (true)
        {
            var read = await ReadSomeAsync(http, buffer, maxBytes);
            if (read == 0)
            {
                return buffer.WrittenSpan.ToArray();
            }

            buffer.Advance(read);
            if (buffer.WrittenCount > maxBytes)
            {
                throw TooLarge(maxBytes);
            }
        }
    }

    /// <exception cref="InputException">The content type is not JSON (415).</exception>
    public static void RequireJson(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new InputException(415, ErrorCodes.UnsupportedContentType, "Send application/json.");
        }
    }

    /// <summary>Checks syntax and text of a whole body.</summary>
    /// <exception cref="InputException">It is not JSON, or has text that is no text.</exception>
    public static void RequireWellFormed(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            throw Malformed("The body is not UTF-8.");
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        var scratch = ArrayPool<char>.Shared.Rent(body.Length);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                    && scratch.AsSpan(0, reader.CopyString(scratch)).Contains('\0'))
                {
                    throw Malformed("Text must not contain U+0000.");
                }
            }
        }
        catch (JsonException failure)
        {
            throw Malformed($"The body is not JSON: line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            throw Malformed("A text has half of a surrogate pair.");
        }
        finally
        {
            ArrayPool<char>.Shared.Return(scratch);
        }
    }

    /// <summary>Reads a well-formed body into its fields.</summary>
    /// <exception cref="InputException">A field is missing, unknown or of the wrong type.</exception>
    public static T Bind<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw InputException.Field("", "The body is an object.");
        }
        catch (JsonException failure)
        {
            throw InputException.Field(FieldOf(failure), MessageOf(failure));
        }
    }

    /// <summary>The path of the field that a failure is about, in the words of the body.</summary>
    public static string FieldOf(JsonException failure)
    {
        var path = failure.Path is { Length: > 2 } full ? full[2..] : "";
        var quote = failure.Message.IndexOf('\'', StringComparison.Ordinal);
        return path.Length > 0 || quote < 0 ? path : failure.Message[(quote + 1)..failure.Message.IndexOf('\'', quote + 1)];
    }

    /// <summary>What is wrong, without names of our types.</summary>
    public static string MessageOf(JsonException failure) => failure.Message switch
    {
        var text when text.Contains("missing required", StringComparison.Ordinal) => "Required fields are missing: " + Quoted(text) + ".",
        var text when text.Contains("could not be mapped", StringComparison.Ordinal) => "There is no such field.",
        var text when text.Contains("uplicate", StringComparison.Ordinal) => "The field stands twice.",
        var text when text.Contains("could not be converted", StringComparison.Ordinal) => "It is of the wrong type or out of range.",
        var text when text.StartsWith("A ", StringComparison.Ordinal) => text.Split(" Path:")[0],
        _ => "It is of the wrong type or out of range.",
    };

    private static string Quoted(string text)
    {
        var parts = text.Split('\'');
        return string.Join(", ", parts.Where((_, i) => i % 2 == 1).Where(part => !part.Contains('.', StringComparison.Ordinal)));
    }

    private static async Task<int> ReadSomeAsync(HttpContext http, ArrayBufferWriter<byte> buffer, int maxBytes)
    {
        try
        {
            return await http.Request.Body.ReadAsync(buffer.GetMemory(1024), http.RequestAborted);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge(maxBytes);
        }
    }

    private static InputException Malformed(string message) => new(400, ErrorCodes.MalformedJson, message);

    private static InputException TooLarge(int maxBytes) =>
        new(413, ErrorCodes.BodyTooLarge, $"The body has at most {maxBytes} bytes.");
}
