using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

[Collection(QuietHost.Name)]
public sealed class NotificationTests(ApiHost host)
{
    private static readonly string[] Garbage =
    [
        "", "null", "[]", "1", "\"text\"", "{", "{}", "{\"partnerCode\":null}", "\u0000", "\uFEFF{}", "amount=1&orderId=x",
        "{\"amount\":1e400}", "{\"amount\":\"1\",\"amount\":2}", "<xml/>", "{\"signature\":\"\\ud800\"}",
    ];

    [Fact]
    public async Task Notification_Forged_Is401AndChangesNothingButTheLog()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var note = new MoMoNote(scene.Tenant.Account, scene.PaymentId, 20_000);
        var tampered = note.Sign();
        tampered["amount"] = 90_000;
        var unsigned = note.Sign();
        unsigned["signature"] = "00";
        foreach (var body in new[] { note.Sign("another secret"), tampered, unsigned, new MoMoNote("stranger", scene.PaymentId, 20_000).Sign() })
        {
            var before = host.Store.Counts();
            (await NotifyAsync(scene, body)).Is(401, ErrorCodes.BadSignature);
            AssertOnlyLogged(before);
        }

        Assert.Equal("pending", (string?)(await host.GetAsync($"/v1/payments/{scene.PaymentId}", host.Shop.Read)).Good()["state"]);
    }

    [Fact]
    public async Task Notification_Garbage_IsAProblemAndChangesNothingButTheLog()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        foreach (var body in Garbage.Select(System.Text.Encoding.UTF8.GetBytes).Append([0xFF, 0xFE, 0x00]).Append(new byte[1000]))
        {
            var before = host.Store.Counts();
            var answer = await host.SendAsync(new ApiRequest("POST", PathOf(scene)) { Body = body });
            Assert.Empty(Problems.Faults(answer, answer.Status == 401 ? 401 : 400));
            AssertOnlyLogged(before);
        }
    }

    [Fact]
    public async Task Notification_DeliveredTwiceAndAtOnce_CountsOnce()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var body = new MoMoNote(scene.Tenant.Account, scene.PaymentId, 20_000).Sign();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => NotifyAsync(scene, body)));

        Assert.All(answers, answer => Assert.Equal((204, ""), (answer.Status, answer.Text)));
        var session = (await host.GetAsync($"/v1/sessions/{scene.SessionId}", host.Shop.Read)).Good();
        Assert.Equal(30_000, (long)session["session"]!["paid_total"]!);
        Assert.Equal(1, host.Store.Scalar($"select count(*) from captures where payment_id = '{scene.PaymentId}'"));
    }

    [Fact]
    public async Task Notification_WrongAmount_IsAmountUnderAndPaysNothing()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        Assert.Equal(204, (await NotifyAsync(scene, new MoMoNote(scene.Tenant.Account, scene.PaymentId, 15_000) { Transaction = 77 }.Sign())).Status);
        var closed = await scene.PostAsync($"/v1/sessions/{scene.SessionId}/close", host.Shop.Ops, new JsonObject());
        var date = (string)closed["session"]!["business_date"]!;

        await RunAsync(date, scene.StoreId);

        var found = (await ListAsync($"store_id={scene.StoreId}&from={date}&class=amount_under")).Single()!;
        Assert.Equal((20_000L, 15_000L, 5_000L), ((long)found["expected_amount"]!, (long)found["actual_amount"]!, (long)found["at_risk"]!));
        Assert.Equal(10_000, (long)closed["session"]!["paid_total"]!);
    }

    [Fact]
    public async Task Notification_OfNoPaymentOfOurs_IsAnOrphanInARunOfAllStores()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var at = Scene.Now.AddDays(-3);
        var note = new MoMoNote(scene.Tenant.Account, Scene.NewName("unknown"), 66_000) { Transaction = 88, At = at };
        Assert.Equal(204, (await NotifyAsync(scene, note.Sign())).Status);
        var date = Scene.Text(DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(7)).AddHours(-4).DateTime));

        var runs = (await RunAsync(date, null)).AsArray();

        var lost = Assert.Single(runs, run => run!["store_id"] is null)!;
        Assert.Equal(66_000, (long)lost["totals"]!["money"]!["listed"]!);
        var orphan = (await ListAsync($"from={date}&to={date}&class=orphan_payment")).Single()!;
        Assert.Equal((null, 66_000L), ((string?)orphan["store_id"], (long)orphan["at_risk"]!));
    }

    [Fact]
    public async Task Notification_Cancelled_LeavesTheBillOpen()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);

        Assert.Equal(204, (await NotifyAsync(scene, new MoMoNote(scene.Tenant.Account, scene.PaymentId, 20_000) { ResultCode = 1006 }.Sign())).Status);

        Assert.Equal("cancelled", (string?)(await host.GetAsync($"/v1/payments/{scene.PaymentId}", host.Shop.Read)).Good()["state"]);
        Assert.Equal("open", (string?)(await host.GetAsync($"/v1/sessions/{scene.SessionId}", host.Shop.Read)).Good()["session"]!["state"]);
    }

    [Theory]
    [InlineData("/webhooks/momo/nobody")]
    [InlineData("/webhooks/zalopay/shop")]
    [InlineData("/webhooks/momo/%E1%BB%9F")]
    [InlineData("/webhooks/MOMO/shop")]
    public async Task Notification_UnknownAccount_Is404AndChangesNothing(string path)
    {
        var version = host.Store.Version;

        (await host.PostAsync(path, null, new MoMoNote("shop", "pay_x", 1_000).Sign())).Is(404, ErrorCodes.UnknownGatewayAccount);

        Assert.Equal(version, host.Store.Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Notification_BodyTooLarge_Is413AndChangesNothing(bool chunked)
    {
        var version = host.Store.Version;
        var request = new ApiRequest("POST", "/webhooks/momo/shop") { Body = new byte[(64 * 1024) + 1], Chunked = chunked };

        (await host.SendAsync(request)).Is(413, ErrorCodes.BodyTooLarge);

        Assert.Equal(version, host.Store.Version);
    }

    private static string PathOf(Scene scene) => $"/webhooks/momo/{scene.Tenant.Account}";

    private Task<ApiAnswer> NotifyAsync(Scene scene, JsonNode body) => host.PostAsync(PathOf(scene), null, body);

    private void AssertOnlyLogged(SortedDictionary<string, long> before)
    {
        before["notifications"]++;
        Assert.Equal(before, host.Store.Counts());
    }

    private async Task<JsonNode> RunAsync(string date, string? storeId) => (await host.PostAsync(
        "/v1/reconciliation/runs", host.Shop.Ops, new JsonObject { ["store_id"] = storeId, ["business_date"] = date })).Good()["runs"]!;

    private async Task<JsonArray> ListAsync(string query) =>
        (await host.GetAsync($"/v1/reconciliation/exceptions?{query}", host.Shop.Read)).Good()["items"]!.AsArray();
}
