using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

/// <summary>The way of one bill from the scan to the books.</summary>
[Collection(BusyHost.Name)]
public sealed class BillTests(ApiHost host)
{
    [Fact]
    public async Task Bill_TwoPhonesAndMoMo_IsPaidClosedAndMatchedByReference()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var first = await ScanAsync(scene, "phone-a");
        var second = await ScanAsync(scene, "phone-b");
        var id = (string)first["session"]!["id"]!;
        Assert.Equal((false, true, id), ((bool)first["joined"]!, (bool)second["joined"]!, (string)second["session"]!["id"]!));
        await scene.AddItemAsync(id, (string)first["session_token"]!, quantity: 2);
        var order = await scene.OrderAsync(id, (string)second["session_token"]!);
        Assert.Equal((135_000, 2), ((long)order["order"]!["total"]!, order["order"]!["lines"]!.AsArray().Count));

        var payment = await scene.PostAsync($"/v1/sessions/{id}/payments", (string)first["session_token"]!, new JsonObject { ["gateway"] = "momo" });
        var paid = await host.PayAsync((string)payment["pay_url"]!, ("action", "pay"));

        Assert.Equal(204, (int)paid["notification_statuses"]![0]!);
        var session = (await host.GetAsync($"/v1/sessions/{id}", host.Shop.Read)).Good();
        Assert.Equal(
            ("closed", "paid", 0L, 135_000L),
            ((string)session["session"]!["state"]!, (string)session["session"]!["end_reason"]!, (long)session["session"]!["rest"]!, (long)session["session"]!["paid_total"]!));
        Assert.Equal(
            ("succeeded", (string)paid["transaction_id"]!),
            ((string)session["payments"]![0]!["state"]!, (string)session["payments"]![0]!["transaction_id"]!));
        (await host.GetAsync($"/v1/sessions/{id}", (string)first["session_token"]!)).Is(401, ErrorCodes.SessionEnded);

        var run = await ReconcileAsync(scene, (string)session["session"]!["business_date"]!);
        Assert.Equal((135_000, 1, 0), ((long)run["totals"]!["money"]!["matched"]!, (int)run["totals"]!["matches"]!, (int)run["totals"]!["exceptions"]!));
        var match = Assert.Single(await ListAsync(scene, "matches", $"&from={session["session"]!["business_date"]}"))!;
        Assert.Equal(("reference", "momo", (string)payment["id"]!), ((string)match["rule"]!, (string)match["tender"]!, (string)match["expected_id"]!));
    }

    [Fact]
    public async Task Bill_Cash_IsClosedVoidedAndNeverEdited()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var (id, token) = await scene.OpenAsync();
        await scene.OrderAsync(id, token);

        (await CashAsync(id, new JsonObject { ["amount"] = 45_001 })).Is(422, ErrorCodes.AmountExceedsRest);
        (await CashAsync(id, new JsonObject { ["amount"] = 45_000, ["tendered"] = 40_000 })).Is(422, ErrorCodes.TenderedTooLittle);
        var cash = (await CashAsync(id, new JsonObject { ["tendered"] = 50_000 })).Good();
        Assert.Equal((45_000, "closed"), ((long)cash["cash"]!["amount"]!, (string)cash["session"]!["state"]!));
        (await CashAsync(id, new JsonObject())).Is(422, ErrorCodes.NothingToPay);
        (await host.PostAsync($"/v1/sessions/{id}/payments", host.Shop.Ops, new JsonObject { ["gateway"] = "momo" })).Is(409, ErrorCodes.SessionEnded);

        var path = $"/v1/sessions/{id}/cash/{cash["cash"]!["id"]}/void";
        var voided = (await host.PostAsync(path, host.Shop.Ops, new JsonObject { ["reason"] = "nhầm" })).Good();
        Assert.Equal((0L, "nhầm"), ((long)voided["session"]!["paid_total"]!, (string)voided["cash"]!["void_reason"]!));
        (await host.PostAsync(path, host.Shop.Ops, new JsonObject { ["reason"] = "again" })).Is(404, ErrorCodes.CashNotFound);
    }

    [Fact]
    public async Task Bill_WalkOut_IsAMissingPaymentOfTheWholeBill()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var (id, token) = await scene.OpenAsync();
        await scene.OrderAsync(id, token);
        var closed = await scene.PostAsync($"/v1/sessions/{id}/close", host.Shop.Ops, new JsonObject { ["note"] = "đã đi" });

        await ReconcileAsync(scene, (string)closed["session"]!["business_date"]!);

        var missing = Assert.Single(await ListAsync(scene, "exceptions", $"&from={closed["session"]!["business_date"]}"))!;
        Assert.Equal(
            ("missing_payment", "none", 45_000L, id),
            ((string)missing["class"]!, (string)missing["tender"]!, (long)missing["at_risk"]!, (string)missing["session_id"]!));
    }

    [Fact]
    public async Task VoidSession_WithMoney_Is409AndWithoutMoneyIsVoided()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);

        var refused = await host.PostAsync($"/v1/sessions/{scene.SessionId}/void", host.Shop.Ops, new JsonObject { ["reason"] = "x" });
        var voided = await scene.PostAsync($"/v1/sessions/{scene.EmptySessionId}/void", host.Shop.Ops, new JsonObject { ["reason"] = "x" });

        refused.Is(409, ErrorCodes.SessionHasMoney);
        Assert.Equal("voided", (string?)voided["session"]!["state"]);
        (await host.GetAsync($"/v1/sessions/{scene.EmptySessionId}", scene.EmptySessionToken)).Is(401, ErrorCodes.SessionEnded);
    }

    [Fact]
    public async Task CloseDay_NotBegunAndTwice_Is409AndTheSameClose()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var tomorrow = Scene.Text(DateOnly.FromDateTime(Scene.Now.UtcDateTime).AddDays(3));

        var early = await host.PostAsync($"/v1/stores/{scene.StoreId}/days/{tomorrow}/close", host.Shop.Ops, new JsonObject());
        var again = await host.PostAsync($"/v1/stores/{scene.StoreId}/days/{Scene.Text(scene.Day)}/close", host.Shop.Ops, new JsonObject());
        var stored = await host.GetAsync($"/v1/stores/{scene.StoreId}/days/{Scene.Text(scene.Day)}/close", host.Shop.Read);

        early.Is(409, ErrorCodes.DayNotBegun);
        Assert.Equal(stored.Text, again.Text);
    }

    [Fact]
    public async Task GetSession_CartLineWithoutNote_IsReadByTheClient()
    {
        var scene = await host.SharedSceneAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Address) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", host.Shop.Read);

        var session = await new Api.QrPilotApiClient(http, TimeProvider.System).GetSessionAsync(scene.SessionId, TestContext.Current.CancellationToken);

        Assert.Null(Assert.Single(session.Cart).Note);
    }

    private async Task<JsonNode> ScanAsync(Scene scene, string device) => (await host.PostAsync(
        "/v1/sessions", null, new JsonObject { ["table_token"] = scene.FreeTableToken, ["device_id"] = device })).Good();

    private Task<ApiAnswer> CashAsync(string sessionId, JsonObject body) => host.PostAsync($"/v1/sessions/{sessionId}/cash", host.Shop.Ops, body);

    private static async Task<JsonNode> ReconcileAsync(Scene scene, string date) => Assert.Single((await scene.PostAsync(
        "/v1/reconciliation/runs", scene.Tenant.Ops, new JsonObject { ["store_id"] = scene.StoreId, ["business_date"] = date }))["runs"]!.AsArray())!;

    private async Task<JsonArray> ListAsync(Scene scene, string what, string query) =>
        (await host.GetAsync($"/v1/reconciliation/{what}?store_id={scene.StoreId}{query}", host.Shop.Read)).Good()["items"]!.AsArray();
}
