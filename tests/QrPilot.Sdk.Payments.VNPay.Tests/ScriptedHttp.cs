using System.Net;
using System.Text;

namespace QrPilot.Sdk.Payments.VNPay.Tests;

/// <summary>Answers calls from a list and keeps what was sent. The last answer is repeated.</summary>
internal sealed class ScriptedHttp : HttpMessageHandler
{
    private readonly List<Func<HttpResponseMessage>> _answers = [];

    public List<(HttpMethod Method, Uri Address, string? ContentType, string Body)> Calls { get; } = [];

    public ScriptedHttp Answer(string body, int status = 200)
    {
        _answers.Add(() => new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        });
        return this;
    }

    public ScriptedHttp Fail()
    {
        _answers.Add(() => throw new HttpRequestException("connection refused"));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Calls.Add((request.Method, request.RequestUri!, request.Content.Headers.ContentType?.ToString(), body));
        return _answers[Math.Min(Calls.Count, _answers.Count) - 1]();
    }
}
