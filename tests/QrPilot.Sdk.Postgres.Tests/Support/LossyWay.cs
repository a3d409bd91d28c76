using System.Net;
using System.Net.Sockets;

namespace QrPilot.Sdk.Postgres.Tests.Support;

/// <summary>The way to the server, which can lose one answer: the server does what it was told, and the host sees the connection end.</summary>
internal sealed class LossyWay : IAsyncDisposable
{
    /// <summary>What the server says last, when it has committed; parts of the answer may come before.</summary>
    private static ReadOnlySpan<byte> ReadyForQuery => "Z\0\0\0\u0005I"u8;

    private readonly CancellationTokenSource _end = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Task> _serving = [];
    private readonly int _target;
    private readonly Task _accepting;
    private bool _isToLose;

    /// <param name="target">The server's port.</param>
    public LossyWay(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether the answer was lost.</summary>
    public bool HasLost { get; private set; }

    /// <summary>Loses the next answer.</summary>
    public void LoseNext() => Volatile.Write(ref _isToLose, true);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        await Task.WhenAll(_serving);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _serving.Add(ServeAsync(await _listener.AcceptSocketAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket host)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (host)
        {
            host.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, _target);
            await Task.WhenAny(CopyAsync(host, server, losesAnswers: false), CopyAsync(server, host, losesAnswers: true));
        }
    }

    private async Task CopyAsync(Socket from, Socket to, bool losesAnswers)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _end.Token) is > 0 and var count)
            {
                if (losesAnswers && Volatile.Read(ref _isToLose))
                {
                    if (buffer.AsSpan(0, count).EndsWith(ReadyForQuery))
                    {
                        HasLost = true;
                        Volatile.Write(ref _isToLose, false);
                        return;
                    }

                    continue;
                }

                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _end.Token);
                }
            }
        }
        catch (Exception ending) when (ending is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // One end has gone; so will the other.
        }
    }
}
