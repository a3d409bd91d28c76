using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Services;

public sealed class RegistrationTests
{
    [Fact]
    public async Task AddQrPilot_WithStorage_EveryServiceCanBeMade()
    {
        using var host = await TestHost.StartAsync();
        var ours = host.Registered.Where(type => type.Namespace!.StartsWith("QrPilot", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(ours);
        Assert.All(ours, type => Assert.NotNull(host.Services.GetRequiredService(type)));
    }

    [Fact]
    public void AddQrPilot_Twice_RegistersOnce()
    {
        var services = new ServiceCollection();
        services.AddQrPilot(_ => { });
        var count = services.Count(service => service.ServiceType.Namespace!.StartsWith("QrPilot", StringComparison.Ordinal));

        services.AddQrPilot(_ => { });

        Assert.Equal(count, services.Count(service => service.ServiceType.Namespace!.StartsWith("QrPilot", StringComparison.Ordinal)));
        var workers = services.Where(service => service.ServiceType == typeof(IHostedService)).Select(service => service.ImplementationType).ToList();
        Assert.NotEmpty(workers);
        Assert.Equal(workers.Distinct(), workers);
    }

    [Fact]
    public void Validate_Defaults_LackOnlyASigningKey() =>
        Assert.Contains("SigningKeys", Assert.Single(Validate(new QrPilotOptions())), StringComparison.Ordinal);

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    public void Validate_SigningKey_HasAtLeast32Bytes(int bytes, bool good)
    {
        var options = new QrPilotOptions();
        options.SigningKeys.Add(Convert.ToBase64String(new byte[bytes]));

        Assert.Equal(good, !Validate(options).Any());
    }

    [Fact]
    public void Validate_EverythingWrong_NamesEverythingButNoKey()
    {
        var options = new QrPilotOptions
        {
            SessionIdleTimeout = TimeSpan.Zero,
            SessionTokenLifetime = TimeSpan.FromDays(9),
            RequestRetention = TimeSpan.Zero,
            RequestLock = TimeSpan.FromHours(1),
            ParallelDays = 0,
        };
        (options.Staff.FailuresBeforeLock, options.Staff.FirstLock) = (2, TimeSpan.FromHours(2));
        (options.Staff.LongestLock, options.Staff.InviteLifetime) = (TimeSpan.FromHours(1), TimeSpan.FromDays(31));
        options.SigningKeys.Add("secret, but no key");

        var failures = Validate(options).ToList();

        Assert.Equal(10, failures.Count);
        Assert.DoesNotContain(failures, failure => failure.Contains("secret", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Validate(QrPilotOptions options) =>
        new QrPilotOptionsValidator().Validate(null, options).Failures ?? [];
}
