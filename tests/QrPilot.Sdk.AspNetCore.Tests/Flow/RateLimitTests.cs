using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.AspNetCore.Tests.Support;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Testing;

namespace QrPilot.Sdk.AspNetCore.Tests.Flow;

/// <summary>Hosts of their own, with a clock that stands still at the beginning of a window.</summary>
public sealed class RateLimitTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ManualClock _clock = new(new DateTimeOffset(Scene.Now.Ticks / Window.Ticks * Window.Ticks, TimeSpan.Zero));

    [Fact]
    public async Task Session_TooOften_WaitsAsToldWhileOthersGoOn()
    {
        await using var host = await StartAsync(limits => limits.RequestsPerSession = 6);
        var scene = await Scene.PlayAsync(host, host.Shop);
        var (id, token) = await scene.OpenAsync();
        var (otherId, otherToken) = await scene.OpenAsync();
        var path = $"/v1/sessions/{id}";

        for (var i = 0; i < 6; i++)
        {
            (await host.GetAsync(path, token)).Good();
        }

        var refused = (await host.GetAsync(path, token)).Is(429, ErrorCodes.TooManyRequests);
        (await host.GetAsync($"/v1/sessions/{otherId}", otherToken)).Good();
        (await host.GetAsync(path, host.Shop.Read)).Good();

        var wait = refused.Headers.RetryAfter!.Delta!.Value;
        _clock.Advance(wait - TimeSpan.FromSeconds(1));
        (await host.GetAsync(path, token)).Is(429, ErrorCodes.TooManyRequests);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await host.GetAsync(path, token)).Good();
    }

    [Fact]
    public async Task Key_TooOften_IsRefusedAndOtherKeysGoOn()
    {
        await using var host = await StartAsync(limits => limits.RequestsPerKey = 3);

        for (var i = 0; i < 3; i++)
        {
            (await host.GetAsync("/v1/stores", host.Shop.Read)).Good();
        }

        (await host.GetAsync("/v1/stores", host.Shop.Read)).Is(429, ErrorCodes.TooManyRequests);
        (await host.GetAsync("/v1/stores", host.Shop.Ops)).Good();
        (await host.GetAsync("/v1/stores", host.Stranger.Read)).Good();
    }

    [Fact]
    public async Task Address_ScansAndWrongCredentials_AreCountedTogether()
    {
        await using var host = await StartAsync(limits => limits.RequestsPerAddress = 3);
        var scan = new JsonObject { ["table_token"] = "no table" };

        (await host.PostAsync("/v1/sessions", null, scan)).Is(404, ErrorCodes.InvalidTableToken);
        (await host.GetAsync("/v1/stores", "qrp_guess_work")).Is(401, ErrorCodes.Unauthorized);
        (await host.GetAsync("/v1/stores")).Is(401, ErrorCodes.Unauthorized);

        (await host.PostAsync("/v1/sessions", null, scan)).Is(429, ErrorCodes.TooManyRequests);
        var refused = (await host.GetAsync("/v1/stores", "qrp_guess_work")).Is(429, ErrorCodes.TooManyRequests);
        (await host.GetAsync("/v1/stores", host.Shop.Read)).Good();
        Assert.DoesNotContain("127.0.0.1", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WebhooksAndProbes_AnyNumber_AreNotLimited()
    {
        await using var host = await StartAsync(limits => (limits.RequestsPerAddress, limits.RequestsPerKey, limits.RequestsPerSession) = (1, 1, 1));

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(400, (await host.PostAsync("/webhooks/momo/shop", null, new JsonObject())).Status);
            (await host.GetAsync("/health/ready")).Good();
        }
    }

    [Fact]
    public async Task Defaults_Always_LeaveKeysUnlimited()
    {
        await using var host = await StartAsync(_ => { });
        var options = host.Services.GetRequiredService<IOptions<ApiRateLimitOptions>>().Value;

        Assert.Equal((Window, 0, 600, 300), (options.Window, options.RequestsPerKey, options.RequestsPerSession, options.RequestsPerAddress));
    }

    [Fact]
    public async Task Options_EverythingWrong_NameEverything()
    {
        await using var services = new ServiceCollection().AddQrPilot(_ => { })
            .AddApi(limits => (limits.Window, limits.RequestsPerKey, limits.RequestsPerSession, limits.RequestsPerAddress) = (TimeSpan.Zero, -1, -1, -1))
            .Services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<ApiRateLimitOptions>>().Value);

        Assert.Equal(4, failure.Failures.Count());
    }

    private async Task<ApiHost> StartAsync(Action<ApiRateLimitOptions> limits)
    {
        var host = new ApiHost { Limits = limits, Clock = _clock };
        await host.InitializeAsync();
        return host;
    }
}
