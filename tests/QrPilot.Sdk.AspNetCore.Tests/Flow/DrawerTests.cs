using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

/// <summary>A day's drawer from the float to the count.</summary>
[Collection(BusyHost.Name)]
public sealed class DrawerTests(ApiHost host)
{
    [Fact]
    public async Task Drawer_BlindStore_IsCountedUnseenAndComparedAtTheClose()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        await CountBlindAsync(scene);
        var day = await TodayAsync(scene);
        var path = $"/v1/stores/{scene.StoreId}/days/{day}";
        await scene.PostAsync($"{path}/drawer", host.Shop.Ops, Entry("opening_float", 500_000));
        var second = await scene.PostAsync($"{path}/drawer", host.Shop.Ops, Entry("paid_out", 20_000, "đá"));
        Assert.Equal((2, "đá"), ((int)second["number"]!, (string)second["note"]!));

        var blind = (await host.GetAsync($"{path}/cash", host.Shop.Ops)).Good();
        var seen = (await host.GetAsync($"{path}/cash", host.Shop.Admin)).Good();
        Assert.Equal((true, false, false), ((bool)blind["blind"]!, Has(blind, "expected"), Has(blind, "taken")));
        Assert.False(Has(blind["by_credential"]![0]!, "sum"));
        Assert.Equal(1, (int)blind["by_credential"]![0]!["records"]!);
        Assert.Equal((10_000L, 490_000L), ((long)seen["taken"]!, (long)seen["expected"]!));
        Assert.Equal(10_000L, (long)seen["by_credential"]![0]!["sum"]!);

        var count = new JsonObject { ["counted_cash"] = 489_000, ["cash_note"] = "thiếu tiền lẻ" };
        var close = await scene.PostAsync($"{path}/close", host.Shop.Ops, count);
        Assert.Equal(
            (490_000L, 489_000L, -1_000L, "thiếu tiền lẻ"),
            ((long)close["cash"]!["expected"]!, (long)close["cash"]!["counted"]!, (long)close["cash"]!["difference"]!, (string)close["cash"]!["note"]!));
        Assert.Equal(490_000L, (long)(await host.GetAsync($"{path}/cash", host.Shop.Ops)).Good()["expected"]!);

        (await host.PostAsync($"{path}/close", host.Shop.Ops, new JsonObject { ["counted_cash"] = 490_000 })).Is(409, ErrorCodes.CountDiffers);
        (await host.PostAsync($"{path}/drawer", host.Shop.Ops, Entry("paid_in", 1_000))).Is(409, ErrorCodes.DrawerClosed);
        Assert.True(JsonNode.DeepEquals(close, (await host.GetAsync($"{path}/close", host.Shop.Read)).Good()));
    }

    [Theory]
    [InlineData("""{"kind":"paid_in","amount":0}""", "amount")]
    [InlineData("""{"kind":"opening_float","amount":-1}""", "amount")]
    [InlineData("""{"kind":"paid_out","amount":1,"note":""}""", "note")]
    public async Task Drawer_BadEntry_IsRefusedAtItsField(string entry, string field)
    {
        var scene = await host.SharedSceneAsync();

        var answer = await host.PostAsync(
            $"/v1/stores/{scene.StoreId}/days/{Scene.Text(scene.Day.AddDays(2))}/drawer", host.Shop.Ops, JsonNode.Parse(entry)!);

        answer.Is(400, ErrorCodes.InvalidField);
        Assert.NotNull(answer.Json["errors"]![field]);
    }

    [Fact]
    public async Task Close_NoteWithoutACount_IsRefused()
    {
        var scene = await host.SharedSceneAsync();

        var answer = await host.PostAsync(
            $"/v1/stores/{scene.StoreId}/days/{Scene.Text(scene.Day.AddDays(2))}/close", host.Shop.Ops, new JsonObject { ["cash_note"] = "x" });

        answer.Is(400, ErrorCodes.InvalidField);
    }

    private static JsonObject Entry(string kind, long amount, string? note = null) => new() { ["kind"] = kind, ["amount"] = amount, ["note"] = note };

    private static bool Has(JsonNode node, string field) => node.AsObject().ContainsKey(field);

    private async Task CountBlindAsync(Scene scene)
    {
        var store = (await host.GetAsync($"/v1/stores/{scene.StoreId}", host.Shop.Read)).Good();
        var input = store.AsObject();
        input.Remove("id");
        input["blind_cash_count"] = true;
        var request = new ApiRequest("PUT", $"/v1/stores/{scene.StoreId}") { Token = host.Shop.Admin }.With(input);
        Assert.True((bool)(await host.SendAsync(request)).Good()["blind_cash_count"]!);
    }

    private async Task<string> TodayAsync(Scene scene) =>
        (string)(await host.GetAsync($"/v1/sessions/{scene.SessionId}", host.Shop.Read)).Good()["session"]!["business_date"]!;
}
