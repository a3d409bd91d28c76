using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace QrPilot.Proving.Crash;

/// <summary>The network between hosts and PostgreSQL, which can be cut: both ends of every connection get a reset, whatever is under way,
/// and new ones are reset too while it stays cut. A commit that the server was working on may hold though its host never hears of it.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Socket, Socket> _open = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private readonly Task _accepting;
    private volatile bool _isCut;

    /// <param name="target">The server's port.</param>
    public Relay(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async Task CutAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        _isCut = true;
        ResetAll();
        await Task.Delay(time, cancellationToken);
        _isCut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        ResetAll();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync(_end.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception ending) when (ending is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            client.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
            _open[client] = server;
            if (!_isCut)
            {
                await Task.WhenAny(CopyAsync(client, server), CopyAsync(server, client));
            }
        }
        catch (Exception ending) when (ending is OperationCanceledException or SocketException)
        {
            // The server is away: the host sees a reset.
        }
        finally
        {
            _open.TryRemove(client, out _);
            Reset(client);
            Reset(server);
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
            {
                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent));
                }
            }
        }
        catch (Exception ending) when (ending is SocketException or ObjectDisposedException)
        {
            // One end has gone; so will the other.
        }
    }

    private void ResetAll()
    {
        foreach (var (client, server) in _open)
        {
            Reset(client);
            Reset(server);
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // It is closed already.
        }

        socket.Dispose();
    }
}
