using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Testing;
using QrPilot.Sdk.Tests.Support;

namespace QrPilot.Sdk.Tests.Payments.Gateways;

public sealed class GatewayCallerTests
{
    [Fact]
    public async Task Send_Answered_GivesStatusAndBody()
    {
        var wire = new Wire((_, _) => Task.FromResult(Wire.Answer(400, "no")));

        var reply = await Caller(wire).SendAsync(Call(), TestHost.Stop);

        Assert.Equal((400, "no"), (reply.Status, System.Text.Encoding.UTF8.GetString(reply.Body.Span)));
        Assert.Equal(["application/json; charset=UTF-8"], wire.ContentTypes);
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public async Task Send_ServerTrouble_IsRepeatedOnlyWhereThatIsSafe(bool mayRepeat, int attempts)
    {
        var wire = new Wire((_, _) => Task.FromResult(Wire.Answer(503, "busy")));

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => Caller(wire).SendAsync(Call(mayRepeat), TestHost.Stop));

        Assert.True(trouble.IsTransient);
        Assert.Contains("Sample (account main)", trouble.Message, StringComparison.Ordinal);
        Assert.Equal(attempts, wire.Bodies.Count);
        Assert.Single(wire.Bodies.Distinct());
    }

    [Fact]
    public async Task Send_BusyThenFine_GivesTheSecondAnswer()
    {
        var wire = new Wire((attempt, _) => Task.FromResult(Wire.Answer(attempt == 1 ? 422 : 200, "x")));

        var reply = await Caller(wire).SendAsync(Call() with { IsBusy = reply => reply.Status == 422 }, TestHost.Stop);

        Assert.Equal((200, 2), (reply.Status, wire.Bodies.Count));
    }

    [Fact]
    public async Task Send_NoConnection_IsTransient()
    {
        var wire = new Wire((_, _) => throw new HttpRequestException("refused"));

        Assert.True((await Assert.ThrowsAsync<GatewayException>(() => Caller(wire).SendAsync(Call(), TestHost.Stop))).IsTransient);
    }

    [Fact]
    public async Task Send_NoAnswer_EndsAtTheTimeLimit()
    {
        var clock = new ManualClock(Sample.Noon);
        var wire = new Wire(async (_, stop) =>
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            return Wire.Answer(200, "");
        });

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => Caller(wire, clock).SendAsync(Call(mayRepeat: false), TestHost.Stop));

        Assert.Contains("in time", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ManyFailures_OpensTheCircuit()
    {
        var wire = new Wire((_, _) => throw new HttpRequestException("refused"));
        var caller = Caller(wire);
        for (var i = 0; i < 12; i++)
        {
            await Assert.ThrowsAsync<GatewayException>(() => caller.SendAsync(Call(mayRepeat: false), TestHost.Stop));
        }

        var before = wire.Bodies.Count;
        await Assert.ThrowsAsync<GatewayException>(() => caller.SendAsync(Call(mayRepeat: false), TestHost.Stop));

        Assert.Equal(before, wire.Bodies.Count);
    }

    private static GatewayCall Call(bool mayRepeat = true) => new()
    {
        Name = "query", Address = new Uri("https://gateway.example/query"), Body = "body"u8.ToArray(), MayRepeat = mayRepeat,
    };

    private static GatewayCaller Caller(Wire wire, TimeProvider? clock = null) =>
        new(wire, "sample", "Sample (account main)", TimeSpan.FromSeconds(30), clock ?? new ImpatientClock(), NullLogger.Instance);

    /// <summary>A clock whose pauses are over at once.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.FromSeconds(10) ? dueTime : TimeSpan.Zero, period);
    }

    private sealed class Wire(Func<int, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler, IHttpClientFactory
    {
        public List<string> Bodies { get; } = [];

        public List<string> ContentTypes { get; } = [];

        public static HttpResponseMessage Answer(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body) };

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            ContentTypes.Add(request.Content.Headers.ContentType!.ToString());
            return await answer(Bodies.Count, cancellationToken);
        }
    }
}
