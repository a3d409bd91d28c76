using System.Net.Http.Headers;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Shell;

/// <summary>The clients of one run. The one for pay pages never carries the API key.</summary>
internal sealed class HostConnection : IDisposable
{
    private readonly HttpClient _http;

    public HostConnection(Uri host, string apiKey, CliContext context)
    {
        _http = new HttpClient(context.MakeHandler()) { BaseAddress = host };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        Api = new QrPilotApiClient(_http, context.Clock);
        PayPages = new HttpClient(context.MakeHandler());
    }

    public QrPilotApiClient Api { get; }

    public HttpClient PayPages { get; }

    public void Dispose()
    {
        _http.Dispose();
        PayPages.Dispose();
    }
}
