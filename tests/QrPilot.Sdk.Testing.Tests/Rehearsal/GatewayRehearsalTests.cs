using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.Simulation;

namespace QrPilot.Sdk.Testing.Tests.Rehearsal;

public sealed class GatewayRehearsalTests
{
    private const string MoMo = "QrPilot:Gateways:MoMo:default:";
    private const string VNPay = "QrPilot:Gateways:VNPay:default:";

    [Fact]
    public async Task Accounts_OnceTheHostListens_NameItAndTheKeysOfTheSimulators()
    {
        await using var app = Host("a secret");
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        var here = app.Urls.Single();

        var simulators = app.Services.GetRequiredService<IOptions<GatewaySimulatorOptions>>().Value;

        Assert.Equal($"{here}/simulator/momo", app.Configuration[MoMo + "Endpoint"]);
        Assert.Equal($"{here}/webhooks/momo/default", app.Configuration[MoMo + "NotifyUrl"]);
        Assert.Equal("shop", app.Configuration[MoMo + "Tenant"]);
        Assert.Equal(app.Configuration[MoMo + "SecretKey"], simulators.MoMoMerchants.Single().SecretKey);
        Assert.Equal(app.Configuration[VNPay + "HashSecret"], simulators.VNPayMerchants.Single().HashSecret);
        Assert.Equal($"{here}/webhooks/vnpay/default", simulators.VNPayMerchants.Single().NotifyUrl);
        Assert.Equal(here, simulators.PublicAddress!());
    }

    [Fact]
    public async Task Accounts_ThatAreConfigured_StayAsTheyAre()
    {
        await using var app = Host("a secret", (MoMo + "PartnerCode", "REAL"));

        Assert.Equal("REAL", app.Configuration[MoMo + "PartnerCode"]);
        Assert.Null(app.Configuration[MoMo + "Endpoint"]);
        Assert.NotNull(app.Configuration[VNPay + "TmnCode"]);
    }

    [Fact]
    public async Task Keys_OfOneSecret_AreTheSameInEachHost()
    {
        await using var one = Host("a secret");
        await using var same = Host("a secret");
        await using var other = Host("another");
        await using var random = Host(null);
        await using var random2 = Host(null);

        Assert.Equal(one.Configuration[MoMo + "SecretKey"], same.Configuration[MoMo + "SecretKey"]);
        Assert.Equal(4, new[] { one, other, random, random2 }.Select(host => host.Configuration[MoMo + "SecretKey"]).Distinct().Count());
    }

    [Fact]
    public void Rehearsal_WithoutATenant_IsRefused() =>
        Assert.Throws<ArgumentException>(() => WebApplication.CreateSlimBuilder().AddGatewayRehearsal(_ => { }));

    private static WebApplication Host(string? secret, params (string Key, string Value)[] configured)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(configured.Select(item => KeyValuePair.Create(item.Key, (string?)item.Value)));
        builder.AddGatewayRehearsal(options => (options.Tenant, options.Secret) = ("shop", secret));
        return builder.Build();
    }
}
