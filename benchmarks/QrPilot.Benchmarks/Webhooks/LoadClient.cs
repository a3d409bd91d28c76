using System.Diagnostics;
using System.Net.Http.Headers;

namespace QrPilot.Benchmarks.Webhooks;

/// <summary>Posts bodies over a fixed number of connections.</summary>
internal sealed class LoadClient(string address, int parallel) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = parallel }) { BaseAddress = new Uri(address) };

    public async Task<TimeSpan> PostAsync(string path, IReadOnlyList<byte[]> bodies)
    {
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, parallel).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < bodies.Count; i = Interlocked.Increment(ref next))
            {
                using var content = new ByteArrayContent(bodies[i]);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var response = await _http.PostAsync(path, content);
                if ((int)response.StatusCode != 204)
                {
                    throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}.");
                }
            }
        })));
        return watch.Elapsed;
    }

    public void Dispose() => _http.Dispose();
}
