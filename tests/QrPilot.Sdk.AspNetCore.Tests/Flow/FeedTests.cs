using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

[Collection(BusyHost.Name)]
public sealed class FeedTests(ApiHost host)
{
    [Fact]
    public async Task ReadFeed_PageByPage_GivesEveryNumberOnceAndInOrder()
    {
        await host.SharedSceneAsync();
        var numbers = new List<long>();
        JsonNode page;
        string? cursor = null;
        do
        {
            page = await ReadAsync($"limit=7{(cursor is null ? "" : "&cursor=" + cursor)}");
            numbers.AddRange(page["events"]!.AsArray().Select(happened => (long)happened!["seq"]!));
            cursor = (string)page["next_cursor"]!;
        }
        while ((bool)page["has_more"]!);

        Assert.Equal(Enumerable.Range(1, (int)page["head_seq"]!).Select(number => (long)number), numbers);
    }

    [Fact]
    public async Task ReadFeed_Filters_GiveOnlyWhatFits()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);

        var page = await ReadAsync($"store_id={scene.StoreId}&type=order.submitted");

        Assert.Equal(3, page["events"]!.AsArray().Count);
        Assert.All(page["events"]!.AsArray(), happened => Assert.Equal(
            ("order.submitted", scene.StoreId), ((string)happened!["type"]!, (string)happened["store_id"]!)));
    }

    [Fact]
    public async Task ReadFeed_Wait_ReturnsWhenAnEventArrives()
    {
        var scene = await host.SharedSceneAsync();
        var cursor = (string)(await ReadAsync("limit=1000&type=custom.nothing"))["next_cursor"]!;

        var waiting = ReadAsync($"wait=30&cursor={cursor}");
        await Task.Yield();
        var early = waiting.IsCompleted;
        var sent = await scene.PostAsync("/v1/events", host.Shop.Ingest, Scene.Batch(Scene.Event("menu.viewed", scene.SessionId)));
        var page = await waiting.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.False(early);
        Assert.Equal((long)sent["verdicts"]![0]!["seq"]!, (long)Assert.Single(page["events"]!.AsArray())!["seq"]!);
    }

    [Fact]
    public async Task ReadFeed_NothingNew_AnswersAnEmptyPageWithTheSamePlace()
    {
        await host.SharedSceneAsync();
        var end = await ReadAsync("limit=1000&type=custom.nothing");

        var page = await ReadAsync($"cursor={end["next_cursor"]}");

        Assert.Empty(page["events"]!.AsArray());
        Assert.Equal(((string)end["next_cursor"]!, false), ((string)page["next_cursor"]!, (bool)page["has_more"]!));
    }

    [Fact]
    public async Task ReadFeed_Event_IsStoredAsSent()
    {
        var scene = await host.SharedSceneAsync();
        var at = DateTimeOffset.Parse("2026-01-31T18:30:00.1234567+07:00", System.Globalization.CultureInfo.InvariantCulture);
        var sent = Scene.Event("custom.note", scene.SessionId, at, JsonNode.Parse("""{"z":[1,{"y":null}],"a":"Phở \"tái\" 🍜"}"""));
        sent["device_seq"] = 12;
        var answer = await scene.PostAsync("/v1/events", host.Shop.Ingest, Scene.Batch(sent.DeepClone().AsObject()));
        var before = (long)answer["verdicts"]![0]!["seq"]!;

        var stored = (await ReadAsync("limit=1000&type=custom.note"))["events"]!.AsArray().Single(happened => (long)happened!["seq"]! == before)!;

        Assert.True(JsonNode.DeepEquals(sent["data"], stored["data"]), stored.ToJsonString());
        Assert.Equal(at.ToUniversalTime(), (DateTimeOffset)stored["occurred_at"]!);
        Assert.Equal((12L, true, "2026-01-31"), ((long)stored["device_seq"]!, (bool)stored["late"]!, (string)stored["business_date"]!));
    }

    private async Task<JsonNode> ReadAsync(string query) => (await host.GetAsync($"/v1/events?{query}", host.Shop.Read)).Good();
}
