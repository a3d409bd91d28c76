using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

/// <summary>A merchant's own account, from its first entry to the notification that it verifies.</summary>
[Collection(BusyHost.Name)]
public sealed class GatewayAccountTests(ApiHost host)
{
    private const string Canary = "canary-of-an-entered-key";

    [Fact]
    public async Task Account_EnteredThroughTheApi_VerifiesItsNotificationsAndNeverShowsItsKeys()
    {
        var name = Scene.NewName("entered");
        var notice = new MoMoNote(name, "unknown", 20_000);
        Assert.Equal(404, (await host.PostAsync($"/webhooks/momo/{name}", null, notice.Sign())).Status);

        var made = await SaveAsync(name, MoMoNote.AccountOf(name, host.Address).SecretKey.Reveal());

        made.Good();
        Assert.Equal(204, (await host.PostAsync($"/webhooks/momo/{name}", null, notice.Sign())).Status);
        var listed = await host.GetAsync("/v1/gateway-accounts", host.Shop.Admin);
        var account = listed.Good()["items"]!.AsArray().Single(item => (string)item!["name"]! == name)!;
        Assert.Equal((false, 1L), ((bool)account["configured"]!, (long)account["version"]!));
        Assert.Equal(["AccessKey", "SecretKey"], account["secrets_set"]!.AsArray().Select(secret => (string)secret!));
        foreach (var secret in new[] { MoMoNote.AccountOf(name, "").SecretKey.Reveal(), Canary })
        {
            Assert.DoesNotContain(secret, made.Text + listed.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(name, (await host.GetAsync("/v1/gateway-accounts", host.Stranger.Admin)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_KeptInTheStore_IsInNoPlaceOfItReadable()
    {
        var name = Scene.NewName("entered");
        (await SaveAsync(name, Canary)).Good();

        var stored = (await host.Services.GetRequiredService<IGatewayAccountStore>().FindGatewayAccountAsync("momo", name, TestContext.Current.CancellationToken))!;
        var dump = host.Store.Bytes();

        Assert.Contains(stored.Secrets["SecretKey"], dump, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, dump, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_EverythingWrong_IsAnErrorAtEachField()
    {
        var body = Body(Scene.NewName("entered"), "PARTNER", Canary);
        body["settings"]!["Language"] = "fr";
        body["settings"]!["NotifyUrl"] = "not an address";
        body["settings"]!["AutoCapture"] = "maybe";

        var answer = await host.PostAsync("/v1/gateway-accounts", host.Shop.Admin, body);

        answer.Is(400, ErrorCodes.InvalidField);
        Assert.Equal(
            ["settings.AutoCapture", "settings.Language", "settings.NotifyUrl"], answer.Json["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Canary, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_AccountWithoutMoney_IsGoneAndConfiguredOnesStay()
    {
        var name = Scene.NewName("entered");
        (await SaveAsync(name, Canary)).Good();

        (await RemoveAsync(name)).Good();

        (await RemoveAsync(name)).Is(404, ErrorCodes.UnknownGatewayAccount);
        (await RemoveAsync("shop")).Is(404, ErrorCodes.UnknownGatewayAccount);
        (await SaveAsync("shop", Canary)).Is(409, ErrorCodes.NameTaken);
    }

    [Fact]
    public async Task Gateways_Installed_TellWhatTheirAccountsAreMadeOf()
    {
        var gateways = (await host.GetAsync("/v1/gateways", host.Shop.Admin)).Good()["items"]!.AsArray();

        Assert.Equal(["momo", "vnpay"], gateways.Select(gateway => (string)gateway!["gateway"]!));
        var settings = gateways[0]!["settings"]!.AsArray().ToDictionary(
            setting => (string)setting!["name"]!, setting => ((string)setting!["kind"]!, (bool)setting["required"]!));
        Assert.Equal(("text", true), settings["PartnerCode"]);
        Assert.Equal(("secret", true), settings["SecretKey"]);
        Assert.Equal(("secret", false), settings["PreviousSecretKey"]);
        Assert.Equal(("switch", false), settings["AutoCapture"]);
        Assert.Equal(("time", false), settings["Timeout"]);
        Assert.DoesNotContain("Tenant", settings.Keys);
    }

    private static JsonObject Body(string name, string partnerCode, string secretKey) => new()
    {
        ["gateway"] = "momo",
        ["name"] = name,
        ["settings"] = new JsonObject { ["PartnerCode"] = partnerCode, ["AccessKey"] = Canary, ["SecretKey"] = secretKey },
    };

    private async Task<ApiAnswer> SaveAsync(string name, string secretKey)
    {
        var like = MoMoNote.AccountOf(name, host.Address);
        var body = Body(name, like.PartnerCode, secretKey);
        body["settings"]!["AccessKey"] = like.AccessKey.Reveal();
        return await host.PostAsync("/v1/gateway-accounts", host.Shop.Admin, body);
    }

    private Task<ApiAnswer> RemoveAsync(string name) =>
        host.SendAsync(new ApiRequest("DELETE", $"/v1/gateway-accounts/momo/{name}") { Token = host.Shop.Admin });
}
