using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QrPilot.Eng.Pilot;

/// <summary>Stands before several hosts and gives each request to the next one.</summary>
internal sealed class RoundRobinProxy : IAsyncDisposable
{
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Transfer-Encoding", "Keep-Alive" };

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly WebApplication _app;
    private readonly IReadOnlyList<HostProcess> _hosts;
    private readonly int[] _requests;
    private int _next;

    private RoundRobinProxy(IReadOnlyList<HostProcess> hosts)
    {
        _hosts = hosts;
        _requests = new int[hosts.Count];
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(ForwardAsync);
    }

    public string Address => _app.Urls.Single();

    /// <summary>How many requests each host got.</summary>
    public IReadOnlyList<int> Requests => _requests;

    public static async Task<RoundRobinProxy> StartAsync(params IReadOnlyList<HostProcess> hosts)
    {
        var proxy = new RoundRobinProxy(hosts);
        await proxy._app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var turn = (int)((uint)Interlocked.Increment(ref _next) % (uint)_hosts.Count);
        Interlocked.Increment(ref _requests[turn]);
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), _hosts[turn].Address + context.Request.Path.ToUriComponent() + context.Request.QueryString);
        if (context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
        }

        foreach (var (name, values) in context.Request.Headers.Where(header => !OfTheConnection.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
