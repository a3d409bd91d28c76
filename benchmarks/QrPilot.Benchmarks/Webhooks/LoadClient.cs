using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QrPilot.Benchmarks.Webhooks;

/// <summary>Posts bodies over a fixed number of connections, with requests that are written beforehand: the load costs next to nothing.</summary>
internal sealed class LoadClient : IDisposable
{
    private static readonly byte[] Good = "HTTP/1.1 204 "u8.ToArray();
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    private readonly List<Socket> _connections = [];

    public LoadClient(string address, int parallel)
    {
        var uri = new Uri(address);
        for (var i = 0; i < parallel; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Connect(IPAddress.Parse(uri.Host), uri.Port);
            _connections.Add(socket);
        }
    }

    public async Task<TimeSpan> PostAsync(string path, IReadOnlyList<byte[]> bodies)
    {
        var requests = bodies.Select(body => Write(path, body)).ToList();
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(_connections.Select(connection => Task.Run(async () =>
        {
            var answer = new byte[1024];
            for (var i = Interlocked.Increment(ref next); i < requests.Count; i = Interlocked.Increment(ref next))
            {
                await connection.SendAsync(requests[i]);
                await ReadAsync(connection, answer);
            }
        })));
        return watch.Elapsed;
    }

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    private static byte[] Write(string path, byte[] body)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>Both endpoints answer 204, which has no body: the answer ends with its head.</summary>
    private static async Task ReadAsync(Socket connection, byte[] answer)
    {
        var length = 0;
        do
        {
            var read = await connection.ReceiveAsync(answer.AsMemory(length));
            length += read > 0 ? read : throw new InvalidOperationException("The host has closed the connection.");
        }
        while (!answer.AsSpan(0, length).EndsWith(HeadEnd));

        if (!answer.AsSpan().StartsWith(Good))
        {
            throw new InvalidOperationException($"The host answered {Encoding.ASCII.GetString(answer, 0, Math.Min(length, 60))}.");
        }
    }
}
