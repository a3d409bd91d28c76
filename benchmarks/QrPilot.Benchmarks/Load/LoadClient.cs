using System.Diagnostics;
using System.Net;

namespace QrPilot.Benchmarks.Load;

/// <summary>Sends requests over a fixed number of connections. They are written beforehand: the load costs next to nothing.</summary>
internal sealed class LoadClient : IDisposable
{
    private readonly List<LoadConnection> _connections = [];

    public LoadClient(string address, int parallel)
    {
        var host = EndPoint(address);
        for (var i = 0; i < parallel; i++)
        {
            _connections.Add(new LoadConnection(host));
        }
    }

    public static IPEndPoint EndPoint(string address)
    {
        var uri = new Uri(address);
        return new IPEndPoint(IPAddress.Parse(uri.Host), uri.Port);
    }

    /// <summary>Sends each request once, on every connection one after the other.</summary>
    /// <exception cref="InvalidOperationException">An answer is no success.</exception>
    public async Task<TimeSpan> SendAsync(IReadOnlyList<byte[]> requests)
    {
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(_connections.Select(connection => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < requests.Count; i = Interlocked.Increment(ref next))
            {
                await connection.SendAsync(requests[i]);
            }
        })));
        return watch.Elapsed;
    }

    /// <summary>Sends each request at its time, whatever became of the ones before it, and tells how long each took from then on: a stall
    /// counts for all that would have been sent in it.</summary>
    /// <param name="requests">What to send.</param>
    /// <param name="perSecond">How many a second.</param>
    public async Task<IReadOnlyList<TimeSpan>> SendAtAsync(IReadOnlyList<byte[]> requests, int perSecond)
    {
        var latencies = new TimeSpan[requests.Count];
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(_connections.Select(connection => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < requests.Count; i = Interlocked.Increment(ref next))
            {
                var due = TimeSpan.FromSeconds((double)i / perSecond);
                if (due - watch.Elapsed is { Ticks: > 0 } early)
                {
                    // A timer that rings late is no fault of the host's.
                    await Task.Delay(early, TimeProvider.System);
                    due = watch.Elapsed;
                }

                await connection.SendAsync(requests[i]);
                latencies[i] = watch.Elapsed - due;
            }
        })));
        return latencies;
    }

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());
}
