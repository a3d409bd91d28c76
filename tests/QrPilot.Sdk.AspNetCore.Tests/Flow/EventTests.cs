using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

[Collection(BusyHost.Name)]
public sealed class EventTests(ApiHost host)
{
    [Fact]
    public async Task SendSessionEvents_EveryKindInOneBatch_GivesEachItsVerdict()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var at = Scene.Now;
        var known = Scene.Event("menu.viewed", at: at);
        var first = await SendAsync(scene, known.DeepClone().AsObject());
        var changed = known.DeepClone().AsObject();
        changed["type"] = "staff.called";
        changed["device_seq"] = 9;
        changed["data"] = new JsonObject { ["x"] = 1 };

        var verdicts = await SendAsync(
            scene,
            Scene.Event("bill.requested"),
            known.DeepClone().AsObject(),
            changed,
            Scene.Event("payment.succeeded"),
            Scene.Event("no.such_type"),
            new JsonObject { ["what"] = "is this" },
            Scene.Event("menu.viewed", at: Scene.Now.AddMinutes(6)),
            Scene.Event("custom.smile", data: new JsonObject { ["teeth"] = 32 }));

        Assert.Equal(
            ["accepted", "duplicate", "conflict", "rejected", "rejected", "rejected", "rejected", "accepted"],
            verdicts.Select(verdict => (string)verdict!["status"]!));
        Assert.Equal((long)first[0]!["seq"]!, (long)verdicts[1]!["seq"]!);
        Assert.Equal(["type", "device_seq", "data"], verdicts[2]!["fields"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(ErrorCodes.EventConflict, (string?)verdicts[2]!["code"]);
        Assert.Equal(
            [ErrorCodes.EventTypeRefused, ErrorCodes.EventTypeRefused, ErrorCodes.InvalidField, ErrorCodes.EventInFuture],
            verdicts.Skip(3).Take(4).Select(verdict => (string)verdict!["code"]!));
        Assert.Equal((long)verdicts[0]!["seq"]! + 1, (long)verdicts[7]!["seq"]!);
    }

    [Fact]
    public async Task SendSessionEvents_EntriesThatAreNoEvents_AreRejectedAlone()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var good = Scene.Event("menu.viewed").ToJsonString();
        var body = $$$"""{"events":[null,1,"text",[],{},{{{good}}},{"idempotency_key":5},{{{good[..^1]}}},"type":"menu.viewed"}]}""";

        var answer = await host.SendAsync(To(scene).With(body));

        Assert.Equal(
            [.. Enumerable.Repeat("rejected", 5), "accepted", "rejected", "rejected"],
            answer.Good()["verdicts"]!.AsArray().Select(verdict => (string)verdict!["status"]!));
        Assert.Empty(Problems.Insides(answer.Text));
    }

    [Theory]
    [InlineData("item.added", """{"line_id":"a","item_id":"ITEM","quantity":0}""", "data.quantity")]
    [InlineData("item.added", """{"line_id":"a","item_id":"ITEM","quantity":-1}""", "data.quantity")]
    [InlineData("item.added", """{"line_id":"a","item_id":"ITEM","quantity":1000}""", "data.quantity")]
    [InlineData("item.added", """{"line_id":"a","item_id":"ITEM","quantity":1000000000000000000}""", "data.quantity")]
    [InlineData("item.added", """{"line_id":"a","item_id":"ITEM","quantity":1.5}""", "data.quantity")]
    [InlineData("item.added", """{"line_id":"a","item_id":"ITEM","quantity":1e1}""", "data.quantity")]
    [InlineData("item.added", """{"line_id":"a","item_id":"ITEM","quantity":"1"}""", "data.quantity")]
    [InlineData("item.added", """{"line_id":"a","item_id":"ITEM"}""", "data.quantity")]
    [InlineData("item.added", """{"line_id":"a","quantity":1}""", "data.item_id")]
    [InlineData("item.added", """{"item_id":"ITEM","quantity":1}""", "data.line_id")]
    [InlineData("item.added", """{"line_id":"a","item_id":"ITEM","quantity":1,"price":1}""", "data.price")]
    [InlineData("item.added", """{"line_id":"a","item_id":"itm_none","quantity":1}""", "data.item_id")]
    [InlineData("item.removed", """{"line_id":"a","quantity":1}""", "data.quantity")]
    [InlineData("menu.viewed", "[]", "data")]
    [InlineData("menu.viewed", "7", "data")]
    public async Task SendSessionEvents_WrongData_IsRejectedByItsField(string type, string data, string field)
    {
        var scene = await SharedSceneAsync();
        var made = Scene.Event(type, data: JsonNode.Parse(data.Replace("ITEM", scene.ItemId, StringComparison.Ordinal)));

        var verdicts = await SendAsync(scene, made);

        Assert.Equal("rejected", (string?)verdicts[0]!["status"]);
        Assert.Equal([field], verdicts[0]!["fields"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task SendSessionEvents_FieldTwiceInData_IsRejected()
    {
        var scene = await SharedSceneAsync();
        var body = Scene.Batch(Scene.Event("custom.mood", data: new JsonObject { ["a"] = 1 })).ToJsonString()
            .Replace("\"a\":1", "\"a\":1,\"a\":2", StringComparison.Ordinal);

        var verdict = (await host.SendAsync(To(scene).With(body))).Good()["verdicts"]![0]!;

        Assert.Equal("rejected", (string?)verdict["status"]);
    }

    [Fact]
    public async Task SendSessionEvents_LargestBatch_IsAcceptedAndOneMoreIs400()
    {
        var scene = await SharedSceneAsync();
        var events = Enumerable.Range(0, 501).Select(_ => Scene.Event("menu.viewed")).ToArray();

        var accepted = await host.PostAsync(PathOf(scene), scene.SessionToken, Scene.Batch([.. events.Take(500)]));
        var refused = await host.PostAsync(PathOf(scene), scene.SessionToken, Scene.Batch([.. events.Select(made => made.DeepClone().AsObject())]));

        Assert.Equal(500, accepted.Good()["verdicts"]!.AsArray().Count(verdict => (string?)verdict!["status"] == "accepted"));
        Assert.Empty(Problems.Faults(refused, 400, "events"));
    }

    [Fact]
    public async Task SendSessionEvents_ExactlyTheLargestBody_IsReadAndOneByteMoreIs413()
    {
        const int Largest = 512 * 1024;
        var scene = await SharedSceneAsync();
        var body = Scene.Batch(Scene.Event("menu.viewed")).ToJsonString();
        var largest = body + new string(' ', Largest - Encoding.UTF8.GetByteCount(body));

        Assert.Equal(200, (await host.SendAsync(To(scene).With(largest))).Status);
        (await host.SendAsync(To(scene).With(largest + " "))).Is(413, ErrorCodes.BodyTooLarge);
        (await host.SendAsync((To(scene) with { Chunked = true }).With(largest + " "))).Is(413, ErrorCodes.BodyTooLarge);
    }

    [Fact]
    public async Task SendEvents_AfterTheSessionEnded_IsDuplicateForWhatWasKnownAndRejectedForTheRest()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var (id, token) = await scene.OpenAsync();
        var known = Scene.Event("menu.viewed", id);
        await host.PostAsync($"/v1/sessions/{id}/events", token, Scene.Batch(known));
        await scene.PostAsync($"/v1/sessions/{id}/close", scene.Tenant.Ops, new JsonObject());

        var answer = await scene.PostAsync(
            "/v1/events", scene.Tenant.Ingest, Scene.Batch(known.DeepClone().AsObject(), Scene.Event("menu.viewed", id, Scene.Now.AddMinutes(1))));
        var phone = await host.PostAsync($"/v1/sessions/{id}/events", token, Scene.Batch(known.DeepClone().AsObject()));

        Assert.Equal(["duplicate", "rejected"], answer["verdicts"]!.AsArray().Select(verdict => (string)verdict!["status"]!));
        Assert.Equal(ErrorCodes.SessionEnded, (string?)answer["verdicts"]![1]!["code"]);
        phone.Is(401, ErrorCodes.SessionEnded);
    }

    [Fact]
    public async Task SendSessionEvents_PhoneWithoutConsent_MayOnlySendWhatOrderingNeeds()
    {
        var scene = await SharedSceneAsync();
        var table = await scene.AddTableAsync();
        var opened = (await host.PostAsync("/v1/sessions", null, new JsonObject { ["table_token"] = (string)table["table_token"]! })).Good();

        var answer = await host.PostAsync(
            $"/v1/sessions/{opened["session"]!["id"]}/events",
            (string)opened["session_token"]!,
            Scene.Batch(Scene.Event("menu.viewed"), Scene.Event("staff.called"), Scene.Event("custom.mood"), Scene.Event("cart.cleared")));

        Assert.Equal(
            ["rejected", "accepted", "rejected", "accepted"],
            answer.Good()["verdicts"]!.AsArray().Select(verdict => (string)verdict!["status"]!));
        Assert.Equal(ErrorCodes.NoConsent, (string?)answer.Json["verdicts"]![0]!["code"]);
    }

    private static string PathOf(Scene scene) => $"/v1/sessions/{scene.SessionId}/events";

    private static ApiRequest To(Scene scene) => new("POST", PathOf(scene)) { Token = scene.SessionToken };

    private Task<Scene> SharedSceneAsync() => host.SharedSceneAsync();

    private async Task<JsonArray> SendAsync(Scene scene, params JsonObject[] events) =>
        (await host.PostAsync(PathOf(scene), scene.SessionToken, Scene.Batch(events))).Good()["verdicts"]!.AsArray();
}
