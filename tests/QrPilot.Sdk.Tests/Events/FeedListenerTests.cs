using Microsoft.Extensions.Logging.Abstractions;
using QrPilot.Sdk.Events;
using QrPilot.Sdk.Testing;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Events;

public sealed class FeedListenerTests
{
    private readonly Air _air = new();
    private readonly ManualClock _clock = new(Sample.Noon);
    private readonly FeedSignal _feed;

    public FeedListenerTests() => _feed = new FeedSignal([_air]);

    [Fact]
    public async Task Heard_Tenant_WakesItsReadersAndIsNotPublished()
    {
        using var listener = new FeedListener([_air], _feed, _clock, NullLogger<FeedListener>.Instance);
        await listener.StartAsync(TestHost.Stop);
        var heard = await _air.NextListeningAsync();
        var (one, two) = (_feed.NextAsync("one"), _feed.NextAsync("two"));

        heard("one");

        await one.WaitAsync(TimeSpan.FromSeconds(30), TestHost.Stop);
        Assert.False(two.IsCompleted);
        Assert.Empty(_air.Published);
        await listener.StopAsync(TestHost.Stop);
    }

    [Fact]
    public async Task Raise_Tenant_IsPublishedOnce()
    {
        var one = _feed.NextAsync("one");

        _feed.Raise("one");

        await one.WaitAsync(TimeSpan.FromSeconds(30), TestHost.Stop);
        Assert.Equal(["one"], _air.Published);
    }

    [Fact]
    public async Task Listening_Fails_IsStartedAgainAfterAPause()
    {
        using var listener = new FeedListener([_air], _feed, _clock, NullLogger<FeedListener>.Instance);
        await listener.StartAsync(TestHost.Stop);
        await _air.NextListeningAsync();
        var paused = _clock.ArmedTimers;
        _air.Fail();

        await Task.Run(
            () =>
            {
                while (_clock.ArmedTimers == paused)
                {
                    Thread.Yield();
                }
            },
            TestHost.Stop).WaitAsync(TimeSpan.FromSeconds(30), TestHost.Stop);
        _clock.Advance(TimeSpan.FromSeconds(5));

        await _air.NextListeningAsync();
        await listener.StopAsync(TestHost.Stop);
    }

    /// <summary>Carries wake-ups to the test.</summary>
    private sealed class Air : IFeedWakeUp
    {
        private readonly System.Threading.Channels.Channel<Action<string>> _listening =
            System.Threading.Channels.Channel.CreateUnbounded<Action<string>>();

        private TaskCompletionSource _failure = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Published { get; } = [];

        public void Publish(string tenantId) => Published.Add(tenantId);

        public async Task ListenAsync(Action<string> heard, CancellationToken cancellationToken)
        {
            _listening.Writer.TryWrite(heard);
            await _failure.Task.WaitAsync(cancellationToken);
        }

        public async Task<Action<string>> NextListeningAsync() =>
            await _listening.Reader.ReadAsync(TestHost.Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestHost.Stop);

        public void Fail()
        {
            var failure = _failure;
            _failure = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            failure.SetException(new InvalidOperationException("The air is thin."));
        }
    }
}
