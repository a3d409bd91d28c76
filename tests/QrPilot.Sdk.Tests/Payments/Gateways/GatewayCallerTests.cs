using Microsoft.Extensions.Logging.Abstractions;
using QrPilot.Sdk.Payments.Gateways;
using QrPilot.Sdk.Payments.Gateways.Http;
using QrPilot.Sdk.Tests.Support;
using QrPilot.Tests.Shared;

namespace QrPilot.Sdk.Tests.Payments.Gateways;

public sealed class GatewayCallerTests : IDisposable
{
    private readonly SkippingClock _clock = new();
    private readonly TestMeters _meters = new();
    private readonly GatewayTelemetry _told;

    public GatewayCallerTests() => _told = new GatewayTelemetry(_meters, "QrPilot.Sample", "sample");

    public void Dispose()
    {
        _told.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public async Task Send_Answered_GivesStatusAndBody()
    {
        using var http = new ScriptedHttp().Answer("no", 400);

        var reply = await Caller(http).SendAsync(Call(), TestHost.Stop);

        Assert.Equal((400, "no"), (reply.Status, System.Text.Encoding.UTF8.GetString(reply.Body.Span)));
        Assert.Equal("application/json; charset=UTF-8", Assert.Single(http.Calls).ContentType);
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public async Task Send_ServerTrouble_IsRepeatedOnlyWhereThatIsSafe(bool mayRepeat, int attempts)
    {
        using var http = new ScriptedHttp().Answer("busy", 503);

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => Caller(http).SendAsync(Call(mayRepeat), TestHost.Stop));

        Assert.True(trouble.IsTransient);
        Assert.Contains("Sample (account main)", trouble.Message, StringComparison.Ordinal);
        Assert.Equal(attempts, http.Calls.Count);
        Assert.Single(http.Calls.Distinct());
    }

    [Fact]
    public async Task Send_BusyThenFine_GivesTheSecondAnswer()
    {
        using var http = new ScriptedHttp().Answer("x", 422).Answer("x");

        var reply = await Caller(http).SendAsync(Call() with { IsBusy = reply => reply.Status == 422 }, TestHost.Stop);

        Assert.Equal((200, 2), (reply.Status, http.Calls.Count));
    }

    [Fact]
    public async Task Send_NoConnection_IsTransient()
    {
        using var http = new ScriptedHttp().Fail();

        Assert.True((await Assert.ThrowsAsync<GatewayException>(() => Caller(http).SendAsync(Call(), TestHost.Stop))).IsTransient);
    }

    [Fact]
    public async Task Send_NoAnswer_EndsAtTheTimeLimit()
    {
        using var http = new ScriptedHttp().Hang(_clock.RunOut);

        var trouble = await Assert.ThrowsAsync<GatewayException>(() => Caller(http).SendAsync(Call(mayRepeat: false), TestHost.Stop));

        Assert.Contains("in time", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ManyFailures_OpensTheCircuit()
    {
        using var http = new ScriptedHttp().Fail();
        var caller = Caller(http);
        for (var i = 0; i < 12; i++)
        {
            await Assert.ThrowsAsync<GatewayException>(() => caller.SendAsync(Call(mayRepeat: false), TestHost.Stop));
        }

        var before = http.Calls.Count;
        await Assert.ThrowsAsync<GatewayException>(() => caller.SendAsync(Call(mayRepeat: false), TestHost.Stop));

        Assert.Equal(before, http.Calls.Count);
    }

    [Fact]
    public async Task Send_AnsweredTroubledOrBroken_TellsOneOutcomeForEachCall()
    {
        using var heard = new Heard(_meters, spans: false);
        using var good = new ScriptedHttp().Answer("yes");
        using var bad = new ScriptedHttp().Answer("busy", 503);
        await Caller(good).SendAsync(Call(), TestHost.Stop);
        var caller = Caller(bad);

        // Three attempts each; the tenth of all opens the circuit, and then none is made.
        for (var i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<GatewayException>(() => caller.SendAsync(Call(), TestHost.Stop));
        }

        Assert.Equal(
            ["answered", "trouble", "trouble", "trouble", "circuit_open", "circuit_open"],
            heard.Of("qrpilot.gateway.call.duration").Select(told => told.Tags["qrpilot.outcome"]));
        Assert.All(heard.Of("qrpilot.gateway.call.duration"), told => Assert.Equal(("sample", "query"), (told.Tags["qrpilot.gateway"], told.Tags["qrpilot.call"])));
        Assert.Equal("open", Assert.Single(heard.Of("qrpilot.gateway.circuit.changes")).Tags["qrpilot.state"]);
        Assert.Equal((10, 7), (bad.Calls.Count, heard.Of("qrpilot.gateway.call.repetitions").Count));
    }

    private static GatewayCall Call(bool mayRepeat = true) => new()
    {
        Name = "query", Address = new Uri("https://gateway.example/query"), Body = "body"u8.ToArray(), MayRepeat = mayRepeat,
    };

    private GatewayCaller Caller(HttpMessageHandler http) =>
        new(new OneClient(http), "sample", "Sample (account main)", TimeSpan.FromSeconds(30), _told, _clock, NullLogger.Instance);

    private sealed class OneClient(HttpMessageHandler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);
    }
}
