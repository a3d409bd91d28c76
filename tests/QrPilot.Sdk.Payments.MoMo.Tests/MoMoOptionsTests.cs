using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.Gateways;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

public class MoMoOptionsTests
{
    private const string Path = "QrPilot:Gateways:MoMo:shop:";

    private static readonly Dictionary<string, string?> Complete = new()
    {
        [Path + "Tenant"] = "tenant-1",
        [Path + "PartnerCode"] = "MOMO",
        [Path + "AccessKey"] = TestGateway.AccessKey,
        [Path + "SecretKey"] = "super-secret-new",
        [Path + "PreviousSecretKey"] = TestGateway.SecretKey,
        [Path + "Endpoint"] = "https://momo.test",
        [Path + "ReturnUrl"] = "https://shop.test/return",
        [Path + "NotifyUrl"] = "https://shop.test/notify",
        [Path + "Timeout"] = "00:00:40",
        [Path + "Language"] = "en",
        [Path + "AutoCapture"] = "false",
    };

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
            settings.PreviousSecretKey = Secret;
            settings.Endpoint = "ftp://momo";
            settings.ReturnUrl = "/return";
            settings.NotifyUrl = "https://quán.vn/notify";
            settings.Timeout = TimeSpan.Zero;
            settings.Language = "fr";
        });

        var trouble = Assert.Throws<OptionsValidationException>(() => test.Account);

        string[] names =
        [
            "Tenant", "PartnerCode", "AccessKey", "SecretKey", "PreviousSecretKey", "Endpoint", "ReturnUrl", "NotifyUrl", "Timeout",
            "Language",
        ];
        Assert.Equal(names.Length, trouble.Failures.Count());
        Assert.All(names, name => Assert.Contains(
            trouble.Failures, failure => failure.StartsWith($"{Path}{name} ", StringComparison.Ordinal)));
        Assert.DoesNotContain(Secret.Trim(), trouble.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SecretsMissing_NamesThem()
    {
        using var test = new TestGateway(
            settings => (settings.AccessKey, settings.SecretKey, settings.PreviousSecretKey) = (Secret.None, null!, null!));

        var trouble = Assert.Throws<OptionsValidationException>(() => test.Account);

        Assert.Equal(2, trouble.Failures.Count());
        Assert.Contains(trouble.Failures, failure => failure.StartsWith(Path + "AccessKey is missing", StringComparison.Ordinal));
        Assert.Contains(trouble.Failures, failure => failure.StartsWith(Path + "SecretKey is missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("quán")]
    [InlineData("a/b")]
    public void Validate_AccountNameUnfitForAnAddress_IsRefused(string account)
    {
        var services = new ServiceCollection();
        new QrPilotBuilder(services).AddMoMo(options => options.Accounts[account] = TestGateway.Settings());
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptionsMonitor<MoMoOptions>>().CurrentValue);
    }

    [Fact]
    public void AddMoMo_Configuration_ReadsEverySetting()
    {
        var settings = Configured(Complete);

        Assert.Equal("tenant-1", settings.Tenant);
        Assert.Equal("MOMO", settings.PartnerCode);
        Assert.Equal(TestGateway.AccessKey, settings.AccessKey.Reveal());
        Assert.Equal("super-secret-new", settings.SecretKey.Reveal());
        Assert.Equal(TestGateway.SecretKey, settings.PreviousSecretKey.Reveal());
        Assert.Equal("https://momo.test", settings.Endpoint);
        Assert.Equal("https://shop.test/return", settings.ReturnUrl);
        Assert.Equal("https://shop.test/notify", settings.NotifyUrl);
        Assert.Equal(TimeSpan.FromSeconds(40), settings.Timeout);
        Assert.Equal("en", settings.Language);
        Assert.False(settings.AutoCapture);
        Assert.Equal(Complete.Count, typeof(MoMoAccountOptions).GetProperties().Length);
    }

    [Fact]
    public void AddMoMo_ConfigurationWithTheNeededOnly_HasTheDefaults()
    {
        string[] needed = ["Tenant", "PartnerCode", "AccessKey", "SecretKey"];
        var settings = Configured(Complete.Where(pair => needed.Contains(pair.Key[Path.Length..])));

        Assert.Equal("https://test-payment.momo.vn", settings.Endpoint);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.Timeout);
        Assert.Equal("vi", settings.Language);
        Assert.True(settings.AutoCapture);
        Assert.False(settings.PreviousSecretKey.IsSet);
        Assert.Equal("", settings.ReturnUrl);
        Assert.Equal("", settings.NotifyUrl);
    }

    [Theory]
    [InlineData("PrevousSecretKey", "super-secret", "is not a setting")]
    [InlineData("AutoCapture", "yes-super-secret", "must be true or false")]
    [InlineData("Timeout", "super-secret", "must be a time")]
    public void AddMoMo_SettingMisspeltOrUnreadable_NamesThePathAndNoValue(string name, string value, string what)
    {
        KeyValuePair<string, string?>[] values = [.. Complete.Where(pair => pair.Key != Path + name), new(Path + name, value)];

        var trouble = Assert.Throws<QrPilotException>(() => Configured(values));

        Assert.Equal(ErrorCodes.InvalidConfiguration, trouble.Code);
        Assert.StartsWith(Path + name + " " + what, trouble.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("super-secret", trouble.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(MoMoAccountOptions.Tenant))]
    [InlineData(nameof(MoMoAccountOptions.PartnerCode))]
    [InlineData(nameof(MoMoAccountOptions.AccessKey))]
    [InlineData(nameof(MoMoAccountOptions.SecretKey))]
    public void AddMoMo_NeededSettingMissing_NamesThePathAndNoValue(string name)
    {
        var trouble = Assert.Throws<OptionsValidationException>(() => Configured(Complete.Where(pair => pair.Key != Path + name)));

        Assert.StartsWith($"{Path}{name} is missing", Assert.Single(trouble.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("super-secret", trouble.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_OfTheGateway_AreReadAtFirstUse()
    {
        string? address = null;
        var services = new ServiceCollection();
        new QrPilotBuilder(services).AddMoMo(
            options => options.Accounts["shop"] = TestGateway.Settings(settings => settings.NotifyUrl = address!));
        using var provider = services.BuildServiceProvider(validateScopes: true);
        var gateway = provider.GetRequiredService<IPaymentGateway>();

        address = "http://127.0.0.1:5080/webhooks/momo/shop"; // known only after start

        Assert.Equal("tenant-1", Find(gateway, "shop")?.Tenant);
        Assert.Null(Find(gateway, "nobody"));
    }

    [Fact]
    public void AddMoMo_Twice_AddsOneGatewayWithAllAccounts()
    {
        var services = new ServiceCollection();
        new QrPilotBuilder(services).AddMoMo(options => options.Accounts["one"] = TestGateway.Settings());
        new QrPilotBuilder(services).AddMoMo(
            options => options.Accounts["two"] = TestGateway.Settings(settings => settings.Tenant = "tenant-2"));
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var gateway = Assert.Single(provider.GetServices<IPaymentGateway>());

        Assert.Equal("momo", gateway.Name);
        Assert.Equal("tenant-1", Find(gateway, "one")?.Tenant);
        Assert.Equal("tenant-2", Find(gateway, "two")?.Tenant);
    }

    [Fact]
    public void Secrets_InAnyDump_AreHidden()
    {
        var settings = TestGateway.Settings(settings => settings.PreviousSecretKey = "super-secret");

        var json = System.Text.Json.JsonSerializer.Serialize(settings);
        Assert.DoesNotContain(TestGateway.SecretKey, json, StringComparison.Ordinal);
        Assert.DoesNotContain(TestGateway.AccessKey, json, StringComparison.Ordinal);
        Assert.DoesNotContain("super-secret", json, StringComparison.Ordinal);
        Assert.Equal("***", $"{settings.SecretKey}");
    }

    private static MoMoAccountOptions Configured(IEnumerable<KeyValuePair<string, string?>> values)
    {
        var services = new ServiceCollection();
        new QrPilotBuilder(services).AddMoMo(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        using var provider = services.BuildServiceProvider(validateScopes: true);
        return provider.GetRequiredService<IOptionsMonitor<MoMoOptions>>().CurrentValue.Accounts["shop"];
    }

    private static IGatewayAccount? Find(IPaymentGateway gateway, string account) =>
        gateway.FindAccountAsync(account, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
