using System.Text.Json.Nodes;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

/// <summary>A gateway that notifies by GET is answered in its own words, in its own order of checks.</summary>
[Collection(QuietHost.Name)]
public sealed class QueryNotificationTests(ApiHost host)
{
    [Fact]
    public async Task Notification_InEveryState_GetsTheCodeThatVNPayExpects()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var payment = await PaymentAsync(scene);
        var note = new VNPayNote(scene.Tenant.Account, payment, 20_000) { Transaction = NewTransaction() };

        Assert.Equal("97", await NotifyAsync(scene, note.Sign("another secret")));
        Assert.Equal("01", await NotifyAsync(scene, (note with { Reference = Scene.NewName("unknown"), Transaction = NewTransaction() }).Sign()));
        Assert.Equal("04", await NotifyAsync(scene, (note with { Amount = 20_001, Code = "24" }).Sign()));
        Assert.Equal("00", await NotifyAsync(scene, note.Sign()));
        Assert.Equal("02", await NotifyAsync(scene, note.Sign()));
        Assert.Equal("99", await NotifyAsync(scene, ""));
        Assert.Equal("succeeded", (string?)(await host.GetAsync($"/v1/payments/{payment}", host.Shop.Read)).Good()["state"]);
    }

    [Fact]
    public async Task Notification_ByTheOtherMethod_Is405()
    {
        (await host.PostAsync($"/webhooks/vnpay/{host.Shop.Account}", null, new JsonObject())).Is(405, ErrorCodes.MethodNotAllowed);
        (await host.GetAsync($"/webhooks/momo/{host.Shop.Account}")).Is(405, ErrorCodes.MethodNotAllowed);
    }

    [Fact]
    public async Task Notifications_Listed_HoldNoPersonalData()
    {
        var scene = await Scene.PlayAsync(host, host.Shop);
        var body = new MoMoNote(scene.Tenant.Account, scene.PaymentId, 20_000) { Transaction = 55 }.Sign();
        body["partnerUserId"] = "canary-payer";
        await host.PostAsync($"/webhooks/momo/{scene.Tenant.Account}", null, body);
        var today = Scene.Text(DateOnly.FromDateTime(Scene.Now.ToOffset(TimeSpan.FromHours(7)).AddHours(-4).DateTime));

        var listed = (await host.GetAsync($"/v1/notifications?from={today}&to={today}&gateway=momo&limit=1000", host.Shop.Read)).Good();

        var mine = Assert.Single(listed["items"]!.AsArray(), item => (string?)item!["payment_id"] == scene.PaymentId)!;
        Assert.Equal("applied", (string?)mine["outcome"]);
        Assert.Contains("***", (string?)mine["message"], StringComparison.Ordinal);
        Assert.DoesNotContain("canary", listed.ToJsonString(), StringComparison.Ordinal);
    }

    private static string NewTransaction() => Scene.NewName("1400")[5..] + "77";

    private static async Task<string> PaymentAsync(Scene scene) => (string)(await scene.PostAsync(
        $"/v1/sessions/{scene.SessionId}/payments", scene.SessionToken, new JsonObject { ["gateway"] = "vnpay", ["amount"] = 20_000 }))["id"]!;

    private async Task<string?> NotifyAsync(Scene scene, string query)
    {
        var answer = await host.GetAsync($"/webhooks/vnpay/{scene.Tenant.Account}?{query}");
        Assert.Equal(200, answer.Status);
        return (string?)answer.Json!["RspCode"];
    }
}
