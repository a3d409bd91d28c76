using System.Net;
using System.Text;

namespace QrPilot.Tests.Shared;

/// <summary>Answers calls from a list and keeps what was sent. The last answer is repeated, unless every call is to have its own.</summary>
internal sealed class ScriptedHttp : HttpMessageHandler
{
    private readonly List<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = [];

    /// <summary>Whether a call beyond the list gets the last answer again; otherwise it fails the test.</summary>
    public bool RepeatsLast { get; init; } = true;

    public List<ScriptedCall> Calls { get; } = [];

    public ScriptedHttp Answer(string body, int status = 200) => Add(_ => Task.FromResult(
        new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }));

    public ScriptedHttp Fail() => Add(_ => Task.FromException<HttpResponseMessage>(new HttpRequestException("connection refused")));

    /// <summary>Never answers; calls back once the call hangs.</summary>
    public ScriptedHttp Hang(Action hanging) => Add(async token =>
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        using var registration = token.Register(() => never.TrySetCanceled(token));
        hanging();
        return await never.Task;
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = request.Content!;
        Assert.Equal(HttpMethod.Post, request.Method);
        Calls.Add(new ScriptedCall(
            request.RequestUri!, content.Headers.ContentType?.ToString(), await content.ReadAsStringAsync(cancellationToken)));
        Assert.True(RepeatsLast || Calls.Count <= _answers.Count, $"Call {Calls.Count} has no answer.");
        return await _answers[Math.Min(Calls.Count, _answers.Count) - 1](cancellationToken);
    }

    private ScriptedHttp Add(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Add(answer);
        return this;
    }
}
