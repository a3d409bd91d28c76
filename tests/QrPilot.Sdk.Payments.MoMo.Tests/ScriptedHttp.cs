using System.Net;
using System.Text;

namespace QrPilot.Sdk.Payments.MoMo.Tests;

/// <summary>Answers calls from a list and keeps what was sent. The last answer is repeated.</summary>
internal sealed class ScriptedHttp : HttpMessageHandler
{
    private readonly List<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = [];

    public List<(Uri Address, string? ContentType, string Body)> Calls { get; } = [];

    public ScriptedHttp Answer(string json, int status = 200) => Add(_ => Task.FromResult(
        new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") }));

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
        Calls.Add((request.RequestUri!, content.Headers.ContentType?.ToString(), await content.ReadAsStringAsync(cancellationToken)));
        return await _answers[Math.Min(Calls.Count, _answers.Count) - 1](cancellationToken);
    }

    private ScriptedHttp Add(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Add(answer);
        return this;
    }
}
