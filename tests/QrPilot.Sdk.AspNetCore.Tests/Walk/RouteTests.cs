using QrPilot.Sdk.AspNetCore.Tests.OpenApi;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

[Collection(QuietHost.Name)]
public sealed class RouteTests(ApiHost host)
{
    [Theory]
    [InlineData("GET", "/v1")]
    [InlineData("GET", "/v1/")]
    [InlineData("GET", "/v1/nothing")]
    [InlineData("POST", "/v1/sessions/x/nothing")]
    [InlineData("DELETE", "/v1/stores/x/y/z")]
    [InlineData("GET", "/v1/%E1%BB%9F")]
    [InlineData("GET", "/v2/stores")]
    [InlineData("GET", "/webhooks")]
    [InlineData("POST", "/webhooks/momo")]
    [InlineData("GET", "/health")]
    [InlineData("GET", "/health/nothing")]
    public async Task Path_NotServed_Is404Problem(string method, string path)
    {
        var answer = await host.SendAsync(new ApiRequest(method, path) { Token = host.Shop.Admin });

        if (path.StartsWith("/v2", StringComparison.Ordinal))
        {
            Assert.Equal(404, answer.Status); // not ours: the rest of the host answers there
        }
        else
        {
            Assert.Empty(Problems.Faults(answer, 404));
        }
    }

    [Fact]
    public async Task Operation_AnotherMethod_Is405AndSaysWhichAreAllowed()
    {
        var walker = await Walker.StartAsync(host);
        foreach (var operation in walker.Document.Operations)
        {
            var allowed = walker.Document.Operations.Where(other => other.Path == operation.Path).Select(other => other.Method).Order().ToList();
            foreach (var method in new[] { "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW" }.Except(allowed))
            {
                var request = walker.Valid(operation) with { Method = method };
                await walker.SendAsync(operation, method, request, answer =>
                [
                    .. Problems.Faults(answer, 405),
                    .. answer.ContentHeaders.Allow.Order().SequenceEqual(allowed) ? [] : new[] { $"Allow: {string.Join(", ", answer.ContentHeaders.Allow)}" },
                ]);
            }
        }

        walker.Finish();
    }

    [Fact]
    public async Task Operation_WrongIdempotencyKey_Is400()
    {
        var walker = await Walker.StartAsync(host);
        foreach (var operation in walker.Document.Operations.Where(operation => operation.TakesIdempotencyKey))
        {
            foreach (var key in new[] { "", " ", new string('k', 201), "with a blank", "with\ttab", "khóa-của-tôi", "a\u00a0b" })
            {
                await walker.RefuseAsync(operation, $"key '{key}'", walker.Valid(operation) with { IdempotencyKey = key }, 400, "idempotency-key");
            }
        }

        walker.Finish();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_HostThatServes_IsHealthyWithoutCredential(string path)
    {
        var answer = await host.GetAsync(path);

        Assert.Equal((200, "application/json"), (answer.Status, answer.ContentType));
        Assert.Equal("healthy", (string?)answer.Good()["status"]);
    }
}
