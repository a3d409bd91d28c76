using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Redis.Internal;
using QrPilot.Sdk.Testing;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.Redis.Tests;

public sealed class OutageTests
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 14, 5, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Ask_RedisGone_IsLoggedOnceWithoutSecrets()
    {
        await using var redis = new RedisServer();
        await redis.InitializeAsync();
        await redis.KillAsync();
        var log = new Lines();
        using var meters = new TestMeters();
        using var told = new RedisTelemetry(meters, _clock);
        using var link = new RedisLink(Options.Create(new RedisOptions { Configuration = redis.Connection + ",password=s3cret" }), told, _clock, log);
        await link.OpenAsync();

        for (var i = 0; i < 3; i++)
        {
            Assert.True((await link.AskAsync(database => database.StringGetAsync("key"), TestContext.Current.CancellationToken)).IsNull);
        }

        Assert.Equal(["Redis does not serve (not connected); it goes on without it."], log.Texts);
    }

    [Fact]
    public void Fail_ThenEnd_RestsASecondAndLogsBothOnce()
    {
        var log = new Lines();
        var outage = new Outage(_clock, log);

        outage.End();
        outage.Fail(new TimeoutException("key 203.0.113.7"));
        outage.Fail(new TimeoutException("key 203.0.113.7"));
        var rested = outage.IsResting;
        _clock.Advance(TimeSpan.FromSeconds(1));
        outage.End();
        outage.End();

        Assert.Equal((true, false), (rested, outage.IsResting));
        Assert.Equal(["Redis does not serve (no answer in time); it goes on without it.", "Redis serves again."], log.Texts);
    }

    /// <summary>Keeps what is logged.</summary>
    private sealed class Lines : ILogger<RedisLink>
    {
        public List<string> Texts { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Texts.Add(formatter(state, exception) + exception?.Message);
    }
}
