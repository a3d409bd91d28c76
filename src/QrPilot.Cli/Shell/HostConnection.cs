using System.Net.Http.Headers;
using QrPilot.Sdk.Api;

namespace QrPilot.Cli.Shell;

/// <summary>The clients of one run. Only the one of the API carries the API key.</summary>
internal sealed class HostConnection : IDisposable
{
    private readonly HttpClient _http;

    public HostConnection(Uri host, string apiKey, CliContext context)
    {
        _http = new HttpClient(context.MakeHandler()) { BaseAddress = host };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        Api = new QrPilotApiClient(_http, context.Clock);
        Public = new HttpClient(context.MakeHandler());
        Host = host;
    }

    public QrPilotApiClient Api { get; }

    /// <summary>For pay pages and webhooks.</summary>
    public HttpClient Public { get; }

    public Uri Host { get; }

    public void Dispose()
    {
        _http.Dispose();
        Public.Dispose();
    }
}
