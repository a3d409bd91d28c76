using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoOptionsTests
{
    [Fact]
    public void Validate_EverythingWrong_NamesEachPathAndNoValue()
    {
        const string Secret = " super-secret";
        using var test = new TestGateway(settings =>
        {
            settings.Tenant = "";
            settings.PartnerCode = " ";
            settings.AccessKey = "";
            settings.SecretKey = Secret;
            settings.Endpoint = "ftp://momo";
            settings.ReturnUrl = "/return";
            settings.NotifyUrl = "https://quán.vn/notify";
            settings.Timeout = TimeSpan.Zero;
            settings.Language = "fr";
        });

        var trouble = Assert.Throws<OptionsValidationException>(() => test.Gateway.TenantOf(TestGateway.Account));

        string[] names = ["Tenant", "PartnerCode", "AccessKey", "SecretKey", "Endpoint", "ReturnUrl", "NotifyUrl", "Timeout", "Language"];
        Assert.Equal(names.Length, trouble.Failures.Count());
        Assert.All(names, name => Assert.Contains(trouble.Failures, failure => failure.StartsWith($"QrPilot:Gateways:MoMo:shop:{name} ", StringComparison.Ordinal)));
        Assert.DoesNotContain(Secret.Trim(), trouble.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("quán")]
    [InlineData("a/b")]
    public void Validate_AccountNameUnfitForAnAddress_IsRefused(string account)
    {
        var options = new MoMoOptions();
        options.Accounts[account] = TestGateway.Settings();

        Assert.True(new MoMoOptionsValidator().Validate(null, options).Failed);
    }

    [Fact]
    public void Options_OfTheGateway_AreReadAtFirstUse()
    {
        string? address = null;
        var services = new ServiceCollection();
        services.AddQrPilotMoMo(options => options.Accounts["shop"] = TestGateway.Settings(settings => settings.NotifyUrl = address!));
        using var provider = services.BuildServiceProvider(validateScopes: true);
        var gateway = provider.GetRequiredService<IPaymentGateway>();

        address = "http://127.0.0.1:5080/webhooks/momo/shop"; // known only after start

        Assert.Equal("tenant-1", gateway.TenantOf("shop"));
        Assert.Null(gateway.TenantOf("nobody"));
    }

    [Fact]
    public void AddQrPilotMoMo_Twice_AddsOneGatewayWithAllAccounts()
    {
        var services = new ServiceCollection();
        services.AddQrPilotMoMo(options => options.Accounts["one"] = TestGateway.Settings());
        services.AddQrPilotMoMo(options => options.Accounts["two"] = TestGateway.Settings(settings => settings.Tenant = "tenant-2"));
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var gateway = Assert.Single(provider.GetServices<IPaymentGateway>());

        Assert.Equal("momo", gateway.Name);
        Assert.Equal("tenant-1", gateway.TenantOf("one"));
        Assert.Equal("tenant-2", gateway.TenantOf("two"));
    }

    [Fact]
    public void Limits_OfTheGateway_AreMoMos()
    {
        using var test = new TestGateway();

        Assert.Equal(new GatewayLimits(new VndAmount(1_000), new VndAmount(50_000_000)), test.Gateway.Limits);
    }

    [Fact]
    public void ToString_OfTheOptions_KeepsTheKeysSecret() =>
        Assert.DoesNotContain(TestGateway.SecretKey, TestGateway.Settings().ToString(), StringComparison.Ordinal);
}
