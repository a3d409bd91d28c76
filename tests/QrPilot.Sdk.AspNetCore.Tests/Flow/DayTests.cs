using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

/// <summary>A merchant's evening over the API: reconcile, resolve all that stands in the list, take one thing back, and close.</summary>
[Collection(BusyHost.Name)]
public sealed class DayTests(ApiHost host)
{
    [Fact]
    public async Task Day_ReconciledResolvedAndClosed_KeepsEveryDecisionAndEveryDong()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var date = scene.Day.AddDays(-1);
        var noon = new DateTimeOffset(date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(7));
        await EatAsync(scene, noon, cash: 45_000);
        var forgotten = await EatAsync(scene, noon, cash: null);
        var partly = await EatAsync(scene, noon, cash: 30_000);

        await RunAsync(scene, date);
        var open = await OpenAsync(scene, date);
        Assert.Equal([forgotten, partly], open.Select(item => (string)item["session_id"]!).Order(StringComparer.Ordinal));

        await ResolveAsync(scene, Of(open, forgotten), new JsonObject { ["kind"] = "record_cash" });
        var wrong = await ResolveAsync(scene, Of(open, partly), new JsonObject { ["kind"] = "accept" });
        await scene.PostAsync($"/v1/reconciliation/resolutions/{wrong}/undo", scene.Tenant.Ops, new JsonObject { ["reason"] = "nhầm" });
        await ResolveAsync(scene, Of(open, partly), new JsonObject { ["kind"] = "write_off", ["reason"] = "khách quên trả" });
        Assert.Empty(await OpenAsync(scene, date));

        var close = await scene.PostAsync($"/v1/stores/{scene.StoreId}/days/{Scene.Text(date)}/close", scene.Tenant.Ops, new JsonObject());

        var totals = close["totals"]!;
        Assert.Equal((135_000L, 120_000L, 15_000L), Side(totals["billed"]!));
        Assert.Equal((120_000L, 120_000L, 0L), Side(totals["money"]!));
        Assert.Equal(0, (long)totals["at_risk"]!);
        Assert.Equal(
            ["record_cash", "accept", "undo", "write_off"],
            (await AuditAsync(scene, date)).OrderBy(item => (string)item["decided_at"]!, StringComparer.Ordinal).Select(item => (string)item["kind"]!));
        Assert.All(await AuditAsync(scene, date), item => Assert.NotEmpty((string)item["decided_by"]!));
    }

    private static (long Recorded, long Matched, long Listed) Side(JsonNode side) =>
        ((long)side["recorded"]!, (long)side["matched"]!, (long)side["listed"]!);

    private static JsonNode Of(IEnumerable<JsonNode> items, string sessionId) => items.Single(item => (string)item["session_id"]! == sessionId);

    private static async Task<string> EatAsync(Scene scene, DateTimeOffset at, long? cash)
    {
        var (id, _) = await scene.OpenAsync(at);
        await scene.OrderAsync(id, scene.Tenant.Ingest, at: at);
        if (cash is { } amount)
        {
            await scene.PostAsync($"/v1/sessions/{id}/cash", scene.Tenant.Ingest, new JsonObject { ["amount"] = amount, ["occurred_at"] = at });
        }

        if (cash != 45_000)
        {
            await scene.PostAsync($"/v1/sessions/{id}/close", scene.Tenant.Ingest, new JsonObject { ["occurred_at"] = at });
        }

        return id;
    }

    private static Task RunAsync(Scene scene, DateOnly date) => scene.PostAsync(
        "/v1/reconciliation/runs", scene.Tenant.Ops, new JsonObject { ["store_id"] = scene.StoreId, ["business_date"] = Scene.Text(date) });

    private static async Task<string> ResolveAsync(Scene scene, JsonNode exception, JsonObject decision)
    {
        var made = await scene.PostAsync($"/v1/reconciliation/exceptions/{exception["id"]}/resolutions", scene.Tenant.Ops, decision);
        return (string)made["id"]!;
    }

    private async Task<IReadOnlyList<JsonNode>> OpenAsync(Scene scene, DateOnly date) =>
        await ListAsync(scene, $"/v1/reconciliation/exceptions?status=open&{Day(scene, date)}");

    private async Task<IReadOnlyList<JsonNode>> AuditAsync(Scene scene, DateOnly date) =>
        await ListAsync(scene, $"/v1/reconciliation/resolutions?{Day(scene, date)}");

    private static string Day(Scene scene, DateOnly date) => $"store_id={scene.StoreId}&from={Scene.Text(date)}&to={Scene.Text(date)}";

    private async Task<IReadOnlyList<JsonNode>> ListAsync(Scene scene, string path) =>
        [.. (await host.GetAsync(path, scene.Tenant.Read)).Good()["items"]!.AsArray().Select(item => item!)];
}
