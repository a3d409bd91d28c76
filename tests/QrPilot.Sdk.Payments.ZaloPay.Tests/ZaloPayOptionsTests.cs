using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

public class ZaloPayOptionsTests
{
    private const string Path = "QrPilot:Gateways:ZaloPay:shop:";

    public static TheoryData<string, Action<ZaloPayAccountOptions>> Wrong => new()
    {
        { "Tenant", settings => settings.Tenant = "" },
        { "AppId", settings => settings.AppId = "" },
        { "AppId", settings => settings.AppId = "0" },
        { "AppId", settings => settings.AppId = "02553" },
        { "AppId", settings => settings.AppId = "-2553" },
        { "AppId", settings => settings.AppId = " 2553" },
        { "AppId", settings => settings.AppId = "secret-2553" },
        { "AppId", settings => settings.AppId = "2147483648" },
        { "AppId", settings => settings.AppId = "2553\0" },
        { "Key1", settings => settings.Key1 = "" },
        { "Key1", settings => settings.Key1 = "secret-1 " },
        { "Key2", settings => settings.Key2 = Secret.None },
        { "PreviousKey2", settings => settings.PreviousKey2 = " secret-2" },
        { "Endpoint", settings => settings.Endpoint = "sb-openapi.zalopay.vn" },
        { "ReturnUrl", settings => settings.ReturnUrl = "/done" },
        { "ReturnUrl", settings => settings.ReturnUrl = "https://quan.vn/" + new string('a', 485) },
        { "NotifyUrl", settings => settings.NotifyUrl = "ftp://quan.vn/" },
        { "PaymentLife", settings => settings.PaymentLife = TimeSpan.FromSeconds(299) },
        { "PaymentLife", settings => settings.PaymentLife = TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1) },
        { "Timeout", settings => settings.Timeout = TimeSpan.Zero },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Options_WrongSetting_IsNamedWithoutItsValue(string setting, Action<ZaloPayAccountOptions> change)
    {
        using var services = Services(options => options.Accounts["shop"] = TestGateway.Settings(change));

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<ZaloPayOptions>>().Value);

        var text = Assert.Single(failure.Failures);
        Assert.StartsWith(Path + setting + " ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_EdgesOfTheLife_AreRight()
    {
        foreach (var life in (TimeSpan[])[TimeSpan.FromMinutes(5), TimeSpan.FromDays(30)])
        {
            var account = TestGateway.Settings(settings => settings.PaymentLife = life);
            using var services = Services(options => options.Accounts["shop"] = account);

            Assert.Equal(life, services.GetRequiredService<IOptions<ZaloPayOptions>>().Value.Accounts["shop"].PaymentLife);
        }
    }

    [Fact]
    public async Task AddZaloPay_Configuration_ReadsEverySetting()
    {
        using var services = Configured(
            ("Tenant", "tenant-1"), ("AppId", "2553"), ("Key1", "k1"), ("Key2", "k2"), ("PreviousKey2", "k0"),
            ("Endpoint", "https://openapi.zalopay.vn"), ("ReturnUrl", "https://quan.vn/a"), ("NotifyUrl", "https://quan.vn/b"),
            ("PaymentLife", "01:00:00"), ("Timeout", "00:00:10"));

        var settings = services.GetRequiredService<IOptions<ZaloPayOptions>>().Value.Accounts["shop"];
        var account = await services.GetRequiredService<IPaymentGateway>().FindAccountAsync("shop", TestGateway.Token);

        Assert.Equal(
            ("2553", "k1", "k2", "k0"), (settings.AppId, settings.Key1.Reveal(), settings.Key2.Reveal(), settings.PreviousKey2?.Reveal()));
        Assert.Equal(
            ("https://openapi.zalopay.vn", "https://quan.vn/a", "https://quan.vn/b"),
            (settings.Endpoint, settings.ReturnUrl, settings.NotifyUrl));
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromSeconds(10)), (settings.PaymentLife, settings.Timeout));
        Assert.Equal(("shop", "tenant-1"), (account?.Name, account?.Tenant));
    }

    [Fact]
    public void AddZaloPay_UnknownSetting_IsRefused()
    {
        using var services = Configured(("Key3", "secret"));

        var failure = Assert.Throws<QrPilotException>(() => services.GetRequiredService<IOptions<ZaloPayOptions>>().Value);

        Assert.Equal(ErrorCodes.InvalidConfiguration, failure.Code);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddZaloPay_Twice_AddsOneGatewayAndAllAccounts()
    {
        var services = new ServiceCollection();
        new QrPilotBuilder(services)
            .AddZaloPay(options => options.Accounts["a"] = TestGateway.Settings())
            .AddZaloPay(options => options.Accounts["b"] = TestGateway.Settings());
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var gateway = Assert.Single(provider.GetServices<IPaymentGateway>());

        Assert.NotNull(await gateway.FindAccountAsync("a", TestGateway.Token));
        Assert.NotNull(await gateway.FindAccountAsync("b", TestGateway.Token));
        Assert.Null(await gateway.FindAccountAsync("c", TestGateway.Token));
    }

    [Fact]
    public void Gateway_Always_SaysWhatItCanDo()
    {
        using var test = new TestGateway();
        var can = test.Gateway.Capabilities;

        Assert.Equal("zalopay", test.Gateway.Name);
        Assert.Equal((1_000, 50_000_000), (can.Amounts.Smallest.Dong, can.Amounts.Largest.Dong));
        Assert.Equal(NotificationMethod.Post, can.Notifications);
        Assert.False(can.NotifiesFailures);
        Assert.False(can.CanConfirm);
        Assert.True(can.CanQuery && can.CanRefund && can.CanRefundPartially && can.CanQueryRefund);
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromHours(48)), (can.QueryInterval, can.StatusKept));
        Assert.Equal("zp_trans_id", test.Gateway.SettlementExample.TransactionId);
    }

    private static ServiceProvider Services(Action<ZaloPayOptions> configure)
    {
        var services = new ServiceCollection();
        new QrPilotBuilder(services).AddZaloPay(configure);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static ServiceProvider Configured(params (string Name, string Value)[] settings)
    {
        var services = new ServiceCollection();
        new QrPilotBuilder(services).AddZaloPay(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(Path + setting.Name, (string?)setting.Value)))
            .Build());
        return services.BuildServiceProvider(validateScopes: true);
    }
}
