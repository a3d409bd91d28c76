using System.Text.Json.Nodes;
using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

/// <summary>Settlement reports beside a day, over the API: what only they tell of is listed, suggested, linked and counted.</summary>
[Collection(BusyHost.Name)]
public sealed class SettledDayTests(ApiHost host)
{
    [Fact]
    public async Task Report_OfAPaymentThatNobodyNotified_IsListedLinkedAndCounted()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var (sessionId, paymentId, date) = await AskToPayAsync(scene);
        await SendAsync(Reports.Row(Scene.NewName("tx"), paymentId));

        await RunAsync(scene, date);
        var item = Assert.Single(await ListAsync(scene, $"/v1/reconciliation/exceptions?class=settled_not_notified&store_id={scene.StoreId}"));
        Assert.Equal((sessionId, paymentId, 45_000, 45_000, 45_000), (
            (string?)item["session_id"], (string?)item["expected_id"], (long)item["expected_amount"]!, (long)item["actual_amount"]!, (long)item["settled_amount"]!));
        Assert.Equal((0, 1), await MatchRateAsync(scene, date));

        var link = await scene.PostAsync(
            $"/v1/reconciliation/exceptions/{item["id"]}/resolutions", scene.Tenant.Ops, new JsonObject { ["kind"] = "link" });
        var match = Assert.Single(await ListAsync(scene, $"/v1/reconciliation/matches?store_id={scene.StoreId}"), match => (string?)match["expected_id"] == paymentId);
        Assert.Equal(("manual", (string?)item["actual_id"]), ((string?)match["rule"], (string?)match["actual_id"]));
        Assert.Equal((1, 1), await MatchRateAsync(scene, date));

        await scene.PostAsync($"/v1/reconciliation/resolutions/{link["id"]}/undo", scene.Tenant.Ops, new JsonObject { ["reason"] = "nhầm" });
        Assert.Equal("open", (string?)(await host.GetAsync($"/v1/reconciliation/exceptions/{item["id"]}", scene.Tenant.Read)).Good()["state"]);
        Assert.Equal((0, 1), await MatchRateAsync(scene, date));
    }

    [Fact]
    public async Task Suggestions_ReportOfAnUnknownReference_AreTheBillsThatComeNear()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var (_, paymentId, date) = await AskToPayAsync(scene);
        var transaction = Scene.NewName("tx");
        await SendAsync($"{transaction},{paymentId.ToUpperInvariant()},45000,495,VND,{Scene.Now.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd HH:mm:ss}");
        await RunAsync(scene, date, everywhere: true);
        var lines = await ListAsync(scene, $"/v1/reconciliation/exceptions?class=settled_not_notified&status=open&from={Scene.Text(date)}&limit=1000");

        var found = new List<JsonNode>();
        foreach (var line in lines.Where(line => line["store_id"] is null))
        {
            found.AddRange(await ListAsync(scene, $"/v1/reconciliation/exceptions/{line["id"]}/suggestions"));
        }

        var suggestion = Assert.Single(found, suggestion => (string?)suggestion["expected_id"] == paymentId);
        Assert.Equal(("damaged_reference", scene.StoreId, 45_000), (
            (string?)suggestion["rule"], (string?)suggestion["store_id"], (long)suggestion["expected_amount"]!));
        var missing = Assert.Single(await ListAsync(scene, $"/v1/reconciliation/exceptions?class=missing_payment&status=open&store_id={scene.StoreId}&from={Scene.Text(date)}"));
        Assert.Equal(
            (string?)suggestion["actual_id"],
            (string?)Assert.Single(await ListAsync(scene, $"/v1/reconciliation/exceptions/{missing["id"]}/suggestions"))["actual_id"]);
    }

    /// <summary>A guest orders a dish of 45,000 đồng and asks to pay it; no word of the gateway ever comes.</summary>
    private static async Task<(string SessionId, string PaymentId, DateOnly Date)> AskToPayAsync(Scene scene)
    {
        var (id, token) = await scene.OpenAsync();
        await scene.OrderAsync(id, token);
        var payment = await scene.PostAsync($"/v1/sessions/{id}/payments", token, new JsonObject { ["gateway"] = "momo" });
        await scene.PostAsync($"/v1/sessions/{id}/close", scene.Tenant.Ingest, new JsonObject());
        return (id, (string)payment["id"]!, BusinessCalendar.Vietnam.DateOf(Scene.Now));
    }

    private static Task RunAsync(Scene scene, DateOnly date, bool everywhere = false) => scene.PostAsync(
        "/v1/reconciliation/runs",
        scene.Tenant.Ops,
        new JsonObject { ["store_id"] = everywhere ? null : scene.StoreId, ["business_date"] = Scene.Text(date) });

    private async Task SendAsync(string row) => (await Reports.SendAsync(host, host.Shop, Reports.Of(row))).Good();

    private async Task<(long, long)> MatchRateAsync(Scene scene, DateOnly date)
    {
        var report = (await host.GetAsync(
            $"/v1/stores/{scene.StoreId}/kpis?from={Scene.Text(date)}&to={Scene.Text(date)}", scene.Tenant.Read)).Good();
        var rate = report["period"]!["match"]!["all"]!["by_count"]!;
        return ((long)rate["numerator"]!, (long)rate["denominator"]!);
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync(Scene scene, string path) =>
        [.. (await host.GetAsync(path, scene.Tenant.Read)).Good()["items"]!.AsArray().Select(item => item!)];
}
