using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

public class VNPayOptionsTests
{
    private const string Path = "QrPilot:Gateways:VNPay:shop";

    [Fact]
    public void FindAccount_EverythingWrong_NamesEachSettingAndNoValue()
    {
        const string Wrong = " super-secret";
        using var test = new TestVNPay(settings =>
        {
            settings.Tenant = "";
            settings.TmnCode = "A|B";
            settings.HashSecret = Wrong;
            settings.PreviousHashSecret = Wrong;
            settings.PayAddress = "https://vnpay.test/pay?super-secret";
            settings.Endpoint = "ftp://super-secret";
            settings.ReturnUrl = "https://super-secret/(a)";
            settings.NotifyUrl = "/super-secret";
            settings.ServerAddress = "super-secret";
            settings.Locale = "super-secret";
            settings.OrderType = "super secret";
            settings.PaymentLife = TimeSpan.FromSeconds(59);
            settings.Timeout = TimeSpan.Zero;
        });

        var trouble = Assert.Throws<OptionsValidationException>(() => test.Find(TestVNPay.Name));

        string[] names =
        [
            "Tenant", "TmnCode", "HashSecret", "PreviousHashSecret", "PayAddress", "Endpoint", "ReturnUrl", "NotifyUrl", "ServerAddress",
            "Locale", "OrderType", "PaymentLife", "Timeout",
        ];
        Assert.Equal(
            names.Select(name => $"{Path}:{name}").Order(StringComparer.Ordinal),
            trouble.Failures.Select(failure => failure.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("super", trouble.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://q.vn/a?x=%28")]
    [InlineData("http://localhost:5173/payment-waiting")]
    [InlineData("")]
    public void Check_ReturnUrl_MayHaveAQueryOrBeMissing(string address)
    {
        using var test = new TestVNPay(settings => settings.ReturnUrl = address);

        Assert.NotNull(test.Find(TestVNPay.Name));
    }

    [Theory]
    [InlineData("http://a")]
    [InlineData("https://q.vn/~hue")]
    [InlineData("https://q.vn/it's")]
    [InlineData("https://q.vn/quán")]
    [InlineData("nowhere at all")]
    public void Check_OtherReturnUrl_IsRefused(string address)
    {
        using var test = new TestVNPay(settings => settings.ReturnUrl = address);

        Assert.All(
            Assert.Throws<OptionsValidationException>(() => test.Find(TestVNPay.Name)).Failures,
            failure => Assert.StartsWith($"{Path}:ReturnUrl ", failure, StringComparison.Ordinal));
    }

    [Fact]
    public void Options_ByDefault_AreTheSandboxes()
    {
        var settings = new VNPayAccountOptions();

        Assert.Equal("https://sandbox.vnpayment.vn/paymentv2/vpcpay.html", settings.PayAddress);
        Assert.Equal("https://sandbox.vnpayment.vn/merchant_webapi/api/transaction", settings.Endpoint);
        Assert.Equal(
            ("127.0.0.1", "vn", "other", TimeSpan.FromMinutes(15)),
            (settings.ServerAddress, settings.Locale, settings.OrderType, settings.PaymentLife));
        Assert.Equal(("", "", false), (settings.ReturnUrl, settings.NotifyUrl, settings.PreviousHashSecret.IsSet));
    }

    [Fact]
    public void AddVNPay_Configuration_ReadsEverySetting()
    {
        var values = new Dictionary<string, string?>
        {
            ["Tenant"] = "tenant-2",
            ["TmnCode"] = "ABCDEFG1",
            ["HashSecret"] = "one",
            ["PreviousHashSecret"] = "two",
            ["PayAddress"] = "https://pay.vnpay.vn/vpcpay.html",
            ["Endpoint"] = "https://merchant.vnpay.vn/merchant_webapi/api/transaction",
            ["ReturnUrl"] = "https://q.vn/return",
            ["NotifyUrl"] = "https://q.vn/webhooks/vnpay/shop",
            ["ServerAddress"] = "203.0.113.9",
            ["Locale"] = "en",
            ["OrderType"] = "food",
            ["PaymentLife"] = "00:20:00",
            ["Timeout"] = "00:00:10",
        };
        using var provider = Provider(values);

        var settings = provider.GetRequiredService<IOptionsMonitor<VNPayOptions>>().CurrentValue.Accounts["shop"];

        Assert.Equal(("one", "two"), (settings.HashSecret.Reveal(), settings.PreviousHashSecret.Reveal()));
        Assert.Equal((TimeSpan.FromMinutes(20), TimeSpan.FromSeconds(10)), (settings.PaymentLife, settings.Timeout));
        foreach (var property in typeof(VNPayAccountOptions).GetProperties().Where(property => property.PropertyType == typeof(string)))
        {
            Assert.Equal(values[property.Name], property.GetValue(settings));
        }

        Assert.Equal(
            typeof(VNPayAccountOptions).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
            values.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AddVNPay_MisspeltSetting_IsAnErrorThatNamesIt()
    {
        using var provider = Provider(new() { ["HashSecrt"] = "one" });

        var trouble = Assert.Throws<QrPilotException>(() => provider.GetRequiredService<IOptionsMonitor<VNPayOptions>>().CurrentValue);

        Assert.Contains($"{Path}:HashSecrt", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddVNPay_Twice_AddsOneGatewayWithAllAccounts()
    {
        var services = new ServiceCollection();
        var builder = new QrPilotBuilder(services);
        builder.AddVNPay(options => options.Accounts["one"] = TestVNPay.Settings());
        builder.AddVNPay(options => options.Accounts["two"] = TestVNPay.Settings(settings => settings.Tenant = "tenant-2"));
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.IsType<VNPayGateway>(Assert.Single(provider.GetServices<IPaymentGateway>()));
        var accounts = provider.GetRequiredService<IOptions<VNPayOptions>>().Value.Accounts;
        Assert.Equal(["one", "two"], accounts.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FindAccount_ProviderOfTheHost_IsAskedAndWrongSettingsNamed()
    {
        var vault = new Vault();
        var services = new ServiceCollection();
        services.AddSingleton<IGatewayAccountProvider<VNPayAccountOptions>>(vault);
        new QrPilotBuilder(services).AddVNPay(_ => { });
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var gateway = provider.GetRequiredService<IPaymentGateway>();

        var first = await gateway.FindAccountAsync("any", TestVNPay.Token);
        Assert.Same(first, await gateway.FindAccountAsync("any", TestVNPay.Token));
        vault.Settings = TestVNPay.Settings(settings => settings.Tenant = "tenant-9");
        Assert.Equal("tenant-9", (await gateway.FindAccountAsync("any", TestVNPay.Token))!.Tenant);
        vault.Settings = TestVNPay.Settings(settings => settings.TmnCode = "");
        var trouble = await Assert.ThrowsAsync<QrPilotException>(async () => await gateway.FindAccountAsync("any", TestVNPay.Token));
        Assert.Contains("QrPilot:Gateways:VNPay:any:TmnCode", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dump_OfTheOptions_KeepsTheSecrets()
    {
        var settings = TestVNPay.Settings(settings => settings.PreviousHashSecret = TestVNPay.Secret);

        Assert.DoesNotContain(TestVNPay.Secret, settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestVNPay.Secret, JsonSerializer.Serialize(settings), StringComparison.Ordinal);
    }

    private static ServiceProvider Provider(Dictionary<string, string?> values)
    {
        var configuration = new ConfigurationManager();
        foreach (var (name, value) in values)
        {
            configuration[$"{Path}:{name}"] = value;
        }

        var services = new ServiceCollection();
        new QrPilotBuilder(services).AddVNPay(configuration);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class Vault : IGatewayAccountProvider<VNPayAccountOptions>
    {
        public VNPayAccountOptions Settings { get; set; } = TestVNPay.Settings();

        public async ValueTask<VNPayAccountOptions?> FindAsync(string account, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return Settings;
        }
    }
}
