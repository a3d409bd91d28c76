using System.Net;
using System.Text;

namespace QrPilot.Sdk.Payments.ZaloPay.Tests;

/// <summary>Answers calls from a list and keeps what was sent. A call beyond the list fails the test.</summary>
internal sealed class ScriptedHttp : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = [];

    public List<(string Address, string? ContentType, string Body)> Calls { get; } = [];

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
        Assert.Equal(HttpMethod.Post, request.Method);
        Calls.Add((
            request.RequestUri!.AbsoluteUri,
            request.Content?.Headers.ContentType?.ToString(),
            await request.Content!.ReadAsStringAsync(cancellationToken)));
        Assert.NotEmpty(_answers);
        return await _answers.Dequeue()(cancellationToken);
    }

    private ScriptedHttp Add(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }
}
