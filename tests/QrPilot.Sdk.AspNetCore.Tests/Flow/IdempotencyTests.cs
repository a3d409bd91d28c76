using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.OpenApi;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.AspNetCore.Tests.Walk;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

[Collection(QuietHost.Name)]
public sealed class IdempotencyTests(ApiHost host)
{
    [Fact]
    public async Task Operation_SameKeyAgain_GivesTheFirstAnswerAndChangesNothing()
    {
        var document = await ApiDocument.ReadAsync(host);
        var shared = await Walker.StartAsync(host);
        foreach (var operation in document.Operations.Where(operation => operation.TakesIdempotencyKey))
        {
            var walker = operation.Path.StartsWith("/v1/sessions/", StringComparison.Ordinal) ? await Walker.StartAsync(host) : shared;
            var request = walker.Valid(operation) with { IdempotencyKey = Scene.NewName("key") };
            var first = await host.SendAsync(request);
            first.Good();

            await walker.SendAsync(operation, "the same again", request, answer =>
                answer.Replayed && answer.Status == first.Status && answer.Body.AsSpan().SequenceEqual(first.Body)
                    ? []
                    : [$"not the first answer: {answer.Status} {answer.Text}"]);
            await walker.RefuseAsync(operation, "another body", request with { Body = [.. request.Body!, (byte)' '] }, 422, "idempotency-key");

            Assert.False(first.Replayed);
            walker.Finish();
        }
    }

    [Fact]
    public async Task Operation_SixteenAtOnce_HappensOnce()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var request = new ApiRequest("POST", $"/v1/sessions/{scene.SessionId}/payments") { Token = scene.SessionToken, IdempotencyKey = Scene.NewName("key") }
            .With(new JsonObject { ["gateway"] = "momo", ["amount"] = 5_000 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => host.SendAsync(request)));
        var last = await host.SendAsync(request);

        Assert.All(answers, answer => Assert.True(
            answer.Status == 201 || (answer.Status == 409 && answer.Code == ErrorCodes.RequestStillRunning && answer.Headers.RetryAfter is not null), answer.Text));
        Assert.Single(answers.Where(answer => answer.Status == 201).Append(last).Select(answer => answer.Text).Distinct());
        Assert.Equal(2, (await host.GetAsync($"/v1/sessions/{scene.SessionId}", host.Shop.Read)).Good()["payments"]!.AsArray().Count);
    }

    [Fact]
    public async Task Scan_SameKeyOfTwoPhonesAtTwoTables_OpensTwoSessions()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var other = await scene.AddTableAsync();

        var first = await host.PostAsync("/v1/sessions", null, new JsonObject { ["table_token"] = scene.FreeTableToken }, "the-same-key");
        var second = await host.PostAsync("/v1/sessions", null, new JsonObject { ["table_token"] = (string)other["table_token"]! }, "the-same-key");

        Assert.False(second.Replayed);
        Assert.NotEqual((string?)first.Good()["session"]!["id"], (string?)second.Good()["session"]!["id"]);
    }

    [Fact]
    public async Task Order_SameKeyOfTwoSessions_AreTwoOrders()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var (id, token) = await scene.OpenAsync();
        await scene.AddItemAsync(id, token);

        var first = await host.PostAsync($"/v1/sessions/{scene.SessionId}/orders", scene.SessionToken, new JsonObject(), "the-same-order");
        var second = await host.PostAsync($"/v1/sessions/{id}/orders", token, new JsonObject(), "the-same-order");

        Assert.False(second.Replayed);
        Assert.NotEqual((string?)first.Good()["order"]!["id"], (string?)second.Good()["order"]!["id"]);
    }

    [Fact]
    public async Task AddStore_SameKeyOfTwoTenants_AreTwoStores()
    {
        var store = new JsonObject { ["code"] = Scene.NewName("code"), ["name"] = "Quán", ["kind"] = "chain" };

        var first = await host.PostAsync("/v1/stores", host.Shop.Admin, store, "the-same-store");
        var second = await host.PostAsync("/v1/stores", host.Stranger.Admin, store, "the-same-store");

        Assert.False(second.Replayed);
        Assert.NotEqual((string?)first.Good()["id"], (string?)second.Good()["id"]);
    }

    [Fact]
    public async Task Operation_RefusedWithAKey_MayBeRepaired()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var path = $"/v1/sessions/{scene.EmptySessionId}/orders";

        (await host.PostAsync(path, scene.EmptySessionToken, new JsonObject(), "not-yet")).Is(422, ErrorCodes.EmptyCart);
        await scene.AddItemAsync(scene.EmptySessionId, scene.EmptySessionToken);
        var answer = await host.PostAsync(path, scene.EmptySessionToken, new JsonObject(), "not-yet");

        Assert.Equal((201, false), (answer.Status, answer.Replayed));
    }
}
