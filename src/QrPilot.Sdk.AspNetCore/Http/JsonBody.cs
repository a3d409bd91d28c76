using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>Reads JSON bodies strictly: the size, the syntax, then the fields, each with its own error.</summary>
internal static class JsonBody
{
    public const int MaxDepth = 32;

    /// <summary>The exact bytes of the body.</summary>
    /// <exception cref="InputException">It is larger than allowed (413).</exception>
    public static async Task<byte[]> ReadBytesAsync(HttpContext http, int maxBytes)
    {
        if (http.Request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        return http.Request.ContentLength is { } length
            ? await ReadKnownAsync(http, new byte[length], maxBytes)
            : await ReadUnknownAsync(http, maxBytes);
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
            var errors = ErrorsOf(failure);
            throw new InputException(400, ErrorCodes.InvalidField, errors.First().Value[0], errors);
        }
    }

    /// <summary>What is wrong, by the path of the field in the words of the body, without names of our types.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ErrorsOf(JsonException failure)
    {
        var path = failure.Path is { Length: > 2 } full ? full[2..] : "";
        var quoted = Quoted(failure.Message);
        if (failure.Message.Contains("missing required", StringComparison.Ordinal))
        {
            return quoted.ToDictionary<string, string, IReadOnlyList<string>>(
                name => path.Length > 0 ? $"{path}.{name}" : name, _ => ["It is missing."], StringComparer.Ordinal);
        }

        var field = path.Length > 0 ? path : quoted.FirstOrDefault("");
        return new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [field] = [MessageOf(failure)] };
    }

    private static string MessageOf(JsonException failure) => failure.Message switch
    {
        var text when text.Contains("could not be mapped", StringComparison.Ordinal) => "There is no such field.",
        var text when text.Contains("uplicate", StringComparison.Ordinal) => "The field stands twice.",
        var text when text.Contains("could not be converted", StringComparison.Ordinal) => "It is of the wrong type or out of range.",
        var text when text.StartsWith("A ", StringComparison.Ordinal) => text.Split(" Path:")[0],
        _ => "It is of the wrong type or out of range.",
    };

    /// <summary>The names of fields in a message; names of types have dots.</summary>
    private static List<string> Quoted(string text) =>
        [.. text.Split('\'').Where((part, i) => i % 2 == 1 && !part.Contains('.', StringComparison.Ordinal))];

    /// <summary>Reads the next bytes of a body; 0 at its end.</summary>
    public static async ValueTask<int> ReadSomeAsync(HttpContext http, Memory<byte> buffer, long maxBytes)
    {
        try
        {
            return await http.Request.Body.ReadAsync(buffer, http.RequestAborted);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge(maxBytes);
        }
        catch (IOException failure) when (failure is not BadHttpRequestException)
        {
            http.Abort(); // or the server tries to read the rest
            throw new BadHttpRequestException("The connection broke in the middle of the body.", failure);
        }
    }

    /// <summary>Reads as much as was announced; the server lets nobody send more or less.</summary>
    private static async Task<byte[]> ReadKnownAsync(HttpContext http, byte[] body, int maxBytes)
    {
        for (var length = 0; length < body.Length;)
        {
            length += await ReadSomeAsync(http, body.AsMemory(length), maxBytes) is > 0 and var read
                ? read
                : throw new BadHttpRequestException("The body is shorter than announced.");
        }

        return body;
    }

    private static async Task<byte[]> ReadUnknownAsync(HttpContext http, int maxBytes)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var read = await ReadSomeAsync(http, buffer.GetMemory(1024), maxBytes);
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

    private static InputException Malformed(string message) => new(400, ErrorCodes.MalformedJson, message);

    /// <summary>The refusal of a body that is too large.</summary>
    public static InputException TooLarge(long maxBytes) =>
        new(413, ErrorCodes.BodyTooLarge, $"The body has at most {maxBytes} bytes.");
}
