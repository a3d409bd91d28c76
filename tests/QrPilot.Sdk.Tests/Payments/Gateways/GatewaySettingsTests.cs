using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Payments.Gateways.Accounts;

namespace QrPilot.Sdk.Tests.Payments.Gateways;

public sealed class GatewaySettingsTests
{
    private const string Section = "QrPilot:Gateways:Sample";
    private const string Canary = "canary-1234567890";

    [Fact]
    public void Read_EverySetting_ReachesItsAccount()
    {
        var options = Read(("main:Tenant", "t"), ("main:key", Canary), ("main:On", "true"), ("main:Timeout", "00:00:07"), ("two:Tenant", "u"));

        var main = options.Accounts["main"];
        Assert.Equal(("t", Canary, true, TimeSpan.FromSeconds(7)), (main.Tenant, main.Key.Reveal(), main.On, main.Timeout));
        Assert.Equal("u", options.Accounts["two"].Tenant);
    }

    [Theory]
    [InlineData("main:SecretKye", Canary, "SecretKye")]
    [InlineData("main:Timeout", Canary, "Timeout")]
    [InlineData("main:On", Canary, "On")]
    public void Read_UnknownNameOrUnreadableValue_IsRefusedByPathWithoutTheValue(string name, string value, string named)
    {
        var refusal = Assert.Throws<QrPilotException>(() => Read((name, value)));

        Assert.Equal(ErrorCodes.InvalidConfiguration, refusal.Code);
        Assert.Contains($"{Section}:main:{named}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_EverythingWrong_IsReportedAtOnceWithoutValues()
    {
        var trouble = Assert.Throws<OptionsValidationException>(() => Validated(
            ("main:Address", "not an address " + Canary), ("main:Key", " " + Canary), ("main:Timeout", "1.00:00:00"), ("bad name:Tenant", "t")));

        foreach (var expected in new[] { "main:Tenant", "main:Key", "main:Address", "main:Timeout", "account name" })
        {
            Assert.Contains(trouble.Failures, failure => failure.Contains(expected, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(Canary, trouble.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reload_ChangedConfiguration_GivesOtherAccounts()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"{Section}:main:Tenant", "t"), new($"{Section}:main:Key", "old")]).Build();
        var monitor = Services(configuration).GetRequiredService<IOptionsMonitor<SampleGatewayOptions>>();
        Assert.Equal("old", monitor.CurrentValue.Accounts["main"].Key.Reveal());

        configuration[$"{Section}:main:Key"] = "new";
        configuration.Reload();

        Assert.Equal("new", monitor.CurrentValue.Accounts["main"].Key.Reveal());
    }

    private static SampleGatewayOptions Read(params (string Name, string Value)[] settings) =>
        Services(Configuration(settings)).GetRequiredService<IOptionsMonitor<SampleGatewayOptions>>().CurrentValue;

    private static SampleGatewayOptions Validated(params (string Name, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IValidateOptions<SampleGatewayOptions>, GatewayOptionsValidator<SampleGatewayOptions, SampleAccountOptions>>();
        return Services(Configuration(settings), services).GetRequiredService<IOptionsMonitor<SampleGatewayOptions>>().CurrentValue;
    }

    private static IConfiguration Configuration((string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"{Section}:{setting.Name}", (string?)setting.Value)))
        .Build();

    private static ServiceProvider Services(IConfiguration configuration, ServiceCollection? services = null)
    {
        services ??= new ServiceCollection();
        new QrPilotBuilder(services).ReadAccounts<SampleGatewayOptions, SampleAccountOptions>(configuration, Section, SampleAccountOptions.Settings);
        return services.BuildServiceProvider();
    }
}
