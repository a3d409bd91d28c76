using System.Text;
using QrPilot.Sdk.AspNetCore.Tests.OpenApi;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

[Collection(QuietHost.Name)]
public sealed class BodyTests(ApiHost host)
{
    private const int LargestBody = 512 * 1024;

    [Fact]
    public async Task Operation_BodyThatIsNoObjectOfJson_Is400()
    {
        var walker = await Walker.StartAsync(host);
        foreach (var operation in walker.Writing)
        {
            var right = Encoding.UTF8.GetBytes(walker.BodyOf(operation).ToJsonString());
            foreach (var (what, body) in Broken(right))
            {
                await walker.RefuseAsync(operation, what, walker.Valid(operation) with { Body = body }, 400);
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task Operation_OneFieldWrong_Is400AndNamesIt()
    {
        var walker = await Walker.StartAsync(host);
        foreach (var operation in walker.Writing)
        {
            var mutations = new Mutations(walker.Document, walker.BodyOf(operation), operation.BodySchema!);
            foreach (var mutation in mutations.All())
            {
                var request = walker.Valid(operation).With(mutation.Body);
                if (mutation.Field.StartsWith("events[0].", StringComparison.Ordinal))
                {
                    await walker.SendAsync(operation, mutation.Name, request, answer => Rejections(answer, mutation.Field["events[0].".Length..]));
                }
                else
                {
                    await walker.RefuseAsync(operation, mutation.Name, request, 400, mutation.Field);
                }
            }
        }

        walker.Finish();
        Assert.True(walker.Requests > 600, $"Only {walker.Requests} wrong bodies: the document describes less than it did.");
    }

    [Fact]
    public async Task Operation_OversizedBody_Is413()
    {
        var walker = await Walker.StartAsync(host);
        var large = Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('x', LargestBody)}\"}}");
        foreach (var operation in walker.Writing)
        {
            var request = walker.Valid(operation) with { Body = large };
            await walker.RefuseAsync(operation, "a large body", request, 413);
            await walker.RefuseAsync(operation, "a large body in chunks", request with { Chunked = true }, 413);
        }

        walker.Finish();
    }

    [Fact]
    public async Task Operation_AnotherContentType_Is415()
    {
        var walker = await Walker.StartAsync(host);
        foreach (var operation in walker.Writing)
        {
            foreach (var type in new[] { null, "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "json", "application/jsonp" })
            {
                await walker.RefuseAsync(operation, $"content type {type}", walker.Valid(operation) with { ContentType = type }, 415);
            }

            await walker.RefuseAsync(operation, "no body and no type", walker.Valid(operation) with { Body = null }, 415);
        }

        walker.Finish();
    }

    private static IEnumerable<(string What, byte[] Body)> Broken(byte[] right)
    {
        yield return ("an empty body", []);
        yield return ("only blanks", "  \r\n"u8.ToArray());
        yield return ("cut short", right[..^1]);
        yield return ("rubbish behind", [.. right, .. "}"u8]);
        yield return ("another object behind", [.. right, .. right]);
        yield return ("a comma too much", [.. right[..^1], .. ",}"u8]);
        yield return ("a comment", [.. "/* hello */"u8, .. right]);
        yield return ("a byte order mark", [0xEF, 0xBB, 0xBF, .. right]);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(right)));
        yield return ("invalid UTF-8 in a name", [.. "{\""u8, 0xC3, 0x28, .. "\":1}"u8]);
        yield return ("invalid UTF-8 in a text", [.. "{\"x\":\""u8, 0xFF, .. "\"}"u8]);
        yield return ("half a surrogate pair", """{"x":"\ud83d"}"""u8.ToArray());
        yield return ("half a surrogate pair in a name", """{"\udc00":1}"""u8.ToArray());
        yield return ("U+0000 escaped", """{"x":"a\u0000b"}"""u8.ToArray());
        yield return ("U+0000 as it is", "{\"x\":\"a\0b\"}"u8.ToArray());
        yield return ("deep arrays", Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 1000) + new string(']', 1000) + "}"));
        yield return ("deep objects", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"x\":", 1000)) + "1" + new string('}', 1000)));
        yield return ("an array", [.. "["u8, .. right, .. "]"u8]);
        yield return ("an empty array", "[]"u8.ToArray());
        yield return ("null", "null"u8.ToArray());
        yield return ("a string", "\"string\""u8.ToArray());
        yield return ("a number", "1"u8.ToArray());
        yield return ("true", "true"u8.ToArray());
        yield return ("NaN", "NaN"u8.ToArray());
        yield return ("single quotes", "{'x':1}"u8.ToArray());
        yield return ("a form", "x=1&y=2"u8.ToArray());
    }

    private static IReadOnlyList<string> Rejections(ApiAnswer answer, string field)
    {
        if (answer.Status != 200 || answer.Json["verdicts"] is not System.Text.Json.Nodes.JsonArray { Count: 1 } verdicts)
        {
            return [$"a verdict expected, came {answer.Status} {answer.Text}"];
        }

        var named = verdicts[0]!["fields"]?.AsArray().Any(name => (string?)name == field) == true;
        var isGood = (string?)verdicts[0]!["status"] == "rejected" && ((string?)verdicts[0]!["code"])?.Length == 7 && named;
        return isGood && Problems.Insides(answer.Text).Count == 0 ? [] : [$"not rejected for '{field}': {answer.Text}"];
    }
}
