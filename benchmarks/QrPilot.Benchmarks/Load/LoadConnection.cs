using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QrPilot.Benchmarks.Load;

/// <summary>One HTTP connection: a request, its answer, the next.</summary>
internal sealed class LoadConnection : IDisposable
{
    private const int SmallAnswer = 4 * 1024;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _answer = new byte[SmallAnswer];

    public LoadConnection(IPEndPoint host) => _socket.Connect(host);

    /// <summary>The answer's body, which the next request overwrites.</summary>
    /// <exception cref="InvalidOperationException">It is no success, or has no length.</exception>
    public async Task<ReadOnlyMemory<byte>> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var length = 0;
        int bodyAt;
        do
        {
            length += await ReceiveAsync(length);
            bodyAt = _answer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) + 4;
        }
        while (bodyAt < 4);

        var end = bodyAt + BodyLength(_answer.AsSpan(0, bodyAt));
        if (end > _answer.Length)
        {
            Array.Resize(ref _answer, end);
        }

        while (length < end)
        {
            length += await ReceiveAsync(length);
        }

        return _answer.AsMemory(bodyAt, end - bodyAt);
    }

    public void Dispose() => _socket.Dispose();

    private async Task<int> ReceiveAsync(int length)
    {
        var read = await _socket.ReceiveAsync(_answer.AsMemory(length));
        return read > 0 ? read : throw new InvalidOperationException("The host has closed the connection.");
    }

    private static int BodyLength(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 2"u8))
        {
            throw new InvalidOperationException($"The host answered {Encoding.ASCII.GetString(head)}");
        }

        if (head.StartsWith("HTTP/1.1 204 "u8))
        {
            return 0;
        }

        var label = "Content-Length: "u8;
        return head.IndexOf(label) is >= 0 and var at && Utf8Parser.TryParse(head[(at + label.Length)..], out int length, out _)
            ? length
            : throw new InvalidOperationException("The answer has no length.");
    }
}
