using System.Text;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>A request as bytes, so that it can be as wrong as a test needs it.</summary>
internal sealed record ApiRequest(string Method, string Path)
{
    public string? Token { get; init; }

    public byte[]? Body { get; init; }

    public string? ContentType { get; init; } = "application/json";

    public string? IdempotencyKey { get; init; }

    /// <summary>Whether the length of the body is not said beforehand.</summary>
    public bool Chunked { get; init; }

    public ApiRequest With(JsonNode body) => With(body.ToJsonString());

    public ApiRequest With(string body) => this with { Body = Encoding.UTF8.GetBytes(body) };

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), Path);
        if (Token is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        }

        if (IdempotencyKey is not null)
        {
            message.Headers.TryAddWithoutValidation("Idempotency-Key", IdempotencyKey);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Headers.TransferEncodingChunked = Chunked ? true : null;
            if (ContentType is not null)
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }
        }

        return message;
    }
}
