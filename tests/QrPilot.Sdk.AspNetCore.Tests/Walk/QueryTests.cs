using QrPilot.Sdk.AspNetCore.Tests.OpenApi;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

[Collection(QuietHost.Name)]
public sealed class QueryTests(ApiHost host)
{
    private static readonly string[] Dates =
    [
        "2026-02-30", "2026-13-01", "0001-01-01", "9999-12-31", "1999-12-31", "31-01-2026", "today", "20260131", "2026-1-1", "2026-01-31T00:00:00Z",
    ];

    [Fact]
    public async Task Operation_UnknownOrRepeatedParameter_Is400()
    {
        var walker = await Walker.StartAsync(host);
        foreach (var operation in walker.Guarded)
        {
            await walker.RefuseAsync(operation, "an unknown parameter", Add(walker.Valid(operation), "surprise=1"), 400, "surprise");
            foreach (var name in operation.ParametersIn("query"))
            {
                await walker.RefuseAsync(operation, $"{name} twice", Add(Add(walker.Valid(operation), $"{name}=1"), $"{name}=1"), 400, name);
                await walker.RefuseAsync(operation, $"{name} empty", Set(walker.Valid(operation), name, ""), 400, name);
                await walker.RefuseAsync(operation, $"{name} too long", Set(walker.Valid(operation), name, new string('1', 601)), 400, name);
                await walker.RefuseAsync(operation, $"{name} with U+0000", Set(walker.Valid(operation), name, "a%00b"), 400, name);
                await walker.RefuseAsync(operation, $"{name} in capitals", Add(walker.Valid(operation), $"{name.ToUpperInvariant()}=1"), 400);
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task Operation_MissingParameter_Is400()
    {
        var walker = await Walker.StartAsync(host);
        foreach (var operation in walker.Guarded)
        {
            foreach (var parameter in operation.Parameters.Where(parameter => (string?)parameter["in"] == "query" && (bool?)parameter["required"] == true))
            {
                var name = (string)parameter["name"]!;
                await walker.RefuseAsync(operation, $"no {name}", Set(walker.Valid(operation), name, null), 400, name);
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task Operation_NumberOutOfRange_Is400()
    {
        var walker = await Walker.StartAsync(host);
        foreach (var operation in walker.Guarded)
        {
            foreach (var parameter in operation.Parameters.Where(parameter => (string?)parameter["schema"]!["type"] == "integer"))
            {
                var name = (string)parameter["name"]!;
                string[] wrong = ["-1", "abc", "1.5", "1e3", "99999999999999999999", "0x10", "%20", "1,000", "%D9%A1"];
                foreach (var value in name == "limit" ? [.. wrong, "0", "1001"] : name == "wait" ? [.. wrong, "31"] : wrong)
                {
                    await walker.RefuseAsync(operation, $"{name}={value}", Set(walker.Valid(operation), name, value), 400, name);
                }
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task Operation_WrongDate_Is400()
    {
        var walker = await Walker.StartAsync(host);
        foreach (var operation in walker.Guarded)
        {
            foreach (var date in Dates)
            {
                foreach (var name in operation.ParametersIn("query").Intersect(["from", "to"]))
                {
                    await walker.RefuseAsync(operation, $"{name}={date}", Set(walker.Valid(operation), name, date), 400, name);
                }

                foreach (var name in operation.ParametersIn("path").Intersect(["date"]))
                {
                    await walker.RefuseAsync(operation, $"{name} {date}", walker.WithPath(operation, name, date), 400, name);
                }
            }
        }

        walker.Finish();
    }

    [Theory]
    [InlineData("status", "closed")]
    [InlineData("status", "0")]
    [InlineData("status", "Open")]
    [InlineData("class", "no_such_class")]
    [InlineData("class", "1")]
    [InlineData("class", "missing_payment,orphan_payment")]
    public async Task ListExceptions_UnknownWord_Is400(string name, string value)
    {
        var answer = await host.GetAsync($"/v1/reconciliation/exceptions?{name}={value}", host.Shop.Read);

        Assert.Empty(Problems.Faults(answer, 400, name));
    }

    [Fact]
    public async Task ReadFeed_CursorTamperedWith_Is400()
    {
        var walker = await Walker.StartAsync(host);
        var operation = walker.Document.Operation("ReadFeed");
        var cursor = (string)(await host.GetAsync("/v1/events?limit=1", host.Shop.Read)).Good()["next_cursor"]!;
        for (var i = 0; i < cursor.Length; i++)
        {
            var forged = string.Concat(cursor.AsSpan(0, i), ((char)(cursor[i] ^ 1)).ToString(), cursor.AsSpan(i + 1));
            await walker.RefuseAsync(operation, $"character {i}", Set(walker.Valid(operation), "cursor", Uri.EscapeDataString(forged)), 400, "cursor");
        }

        foreach (var wrong in new[] { "0", "1", "null", cursor[..^1], cursor + "A", walker.Scene.SessionToken })
        {
            await walker.RefuseAsync(operation, wrong, Set(walker.Valid(operation), "cursor", wrong), 400, "cursor");
        }

        walker.Finish();
    }

    private static ApiRequest Add(ApiRequest request, string pair) =>
        request with { Path = request.Path + (request.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + pair };

    /// <summary>Replaces a parameter, or leaves it out.</summary>
    private static ApiRequest Set(ApiRequest request, string name, string? value)
    {
        var parts = request.Path.Split('?');
        var pairs = (parts.Length > 1 ? parts[1].Split('&') : []).Where(pair => !pair.StartsWith(name + "=", StringComparison.Ordinal));
        var kept = request with { Path = string.Join('?', new[] { parts[0], string.Join('&', pairs) }.Where(part => part.Length > 0)) };
        return value is null ? kept : Add(kept, $"{name}={value}");
    }
}
