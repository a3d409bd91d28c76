using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>What the host answered, with the exact bytes.</summary>
internal sealed record ApiAnswer(int Status, string? ContentType, byte[] Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public bool Replayed => Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Single() == "true";

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("The answer is null.");

    /// <summary>The code of the problem, or null.</summary>
    public string? Code => ContentType == Problems.ContentType ? (string?)Json["code"] : null;

    /// <summary>The answer to a call that has to succeed.</summary>
    public JsonNode Good()
    {
        Assert.True(Status is >= 200 and < 300, $"{Status} {Text}");
        return Json;
    }

    /// <summary>Asserts that it is this problem.</summary>
    public ApiAnswer Is(int status, string code)
    {
        Assert.Empty(Problems.Faults(this, status));
        Assert.Equal(code, Code);
        return this;
    }
}
