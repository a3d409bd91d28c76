using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Diagnostics;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Hosting;
using QrPilot.Sdk.Testing;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Diagnostics;

public sealed class VerboseTenantsTests : IDisposable
{
    private readonly ManualClock _clock = new(Sample.Noon);
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
    private readonly ServiceProvider _services;

    public VerboseTenantsTests()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddQrPilot(options => options.SigningKeys.Add(Convert.ToBase64String(new byte[32]))).AddVerboseTenants(_configuration);
        _services = services.BuildServiceProvider();
    }

    private VerboseTenants Tenants => _services.GetRequiredService<VerboseTenants>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void SwitchOn_OneTenant_EndsByItselfAndConcernsNobodyElse()
    {
        Tenants.SwitchOn("t-one", TimeSpan.FromMinutes(30));

        Assert.Equal((true, false), (Tenants.Has("t-one"), Tenants.Has("t-two")));
        _clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        Assert.True(Tenants.Has("t-one"));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.False(Tenants.Has("t-one"));
    }

    [Fact]
    public void SwitchOff_BeforeItsEnd_EndsItAndLeavesTheConfigured()
    {
        Set("t-two", "2026-12-31T00:00:00+07:00");
        Tenants.SwitchOn("t-one", TimeSpan.FromMinutes(30));

        Tenants.SwitchOff("t-one");
        Tenants.SwitchOff("t-two");

        Assert.Equal((false, true), (Tenants.Has("t-one"), Tenants.Has("t-two")));
    }

    [Fact]
    public void Configuration_ChangedWhileTheHostRuns_IsFollowed()
    {
        Assert.False(Tenants.Has("t-one"));

        Set("t-one", (Sample.Noon + TimeSpan.FromMinutes(5)).ToString("O"));
        Assert.True(Tenants.Has("t-one"));
        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.False(Tenants.Has("t-one"));
    }

    [Fact]
    public void Configuration_EndYearsAhead_HoldsADay()
    {
        _ = Tenants;
        Set("t-one", "2099-01-01T00:00:00Z");

        _clock.Advance(VerboseTenants.Longest - TimeSpan.FromTicks(1));
        Assert.True(Tenants.Has("t-one"));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.False(Tenants.Has("t-one"));
    }

    [Fact]
    public void Configuration_NoInstant_IsRefusedByItsName()
    {
        _configuration["QrPilot:Telemetry:Verbose:t-one"] = "yes";

        var refused = Assert.Throws<QrPilotException>(() => Tenants);

        Assert.Equal(ErrorCodes.InvalidConfiguration, refused.Code);
        Assert.Contains("QrPilot:Telemetry:Verbose:t-one", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(24 * 60 + 1)]
    public void SwitchOn_NoTimeOrTooLong_Throws(int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Tenants.SwitchOn("t-one", TimeSpan.FromMinutes(minutes)));

    private void Set(string tenant, string until)
    {
        _configuration[$"QrPilot:Telemetry:Verbose:{tenant}"] = until;
        _configuration.Reload();
    }
}
