using System.Net.Sockets;
using System.Text;
using QrPilot.Sdk.AspNetCore.Tests.Support;

namespace QrPilot.Sdk.AspNetCore.Tests.Walk;

/// <summary>Requests that no client library sends.</summary>
[Collection(QuietHost.Name)]
public sealed class BrokenRequestTests(ApiHost host)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_ClientLeavesInTheMiddleOfTheBody_ChangesNothingAndIsNoErrorOfOurs(bool politely)
    {
        var version = host.Store.Version;
        for (var i = 0; i < 10; i++)
        {
            using var socket = await SendAsync("Content-Length: 100", "{\"code\":");
            await host.GetAsync("/health/live");
            socket.LingerState = new LingerOption(enable: !politely, seconds: 0);
        }

        Assert.Equal(200, (await host.GetAsync("/health/ready")).Status);
        Assert.Equal(version, host.Store.Version);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n", "400")]
    [InlineData("Content-Length: -1", "", "400")]
    [InlineData("Content-Length: 2\r\nContent-Length: 3", "{}", "400")]
    [InlineData("Content-Length: 99999999999", "{}", "413")]
    public async Task Request_BodyThatCannotBeRead_IsRefusedAndChangesNothing(string header, string body, string status)
    {
        var version = host.Store.Version;

        using var socket = await SendAsync(header, body);
        var answer = new byte[4096];
        var length = await socket.ReceiveAsync(answer, TestContext.Current.CancellationToken);

        Assert.StartsWith($"HTTP/1.1 {status} ", Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
        Assert.Equal(version, host.Store.Version);
    }

    private async Task<Socket> SendAsync(string header, string body)
    {
        string[] head =
        [
            "POST /v1/stores HTTP/1.1", "Host: x", "Connection: close", $"Authorization: Bearer {host.Shop.Admin}", "Content-Type: application/json", header,
        ];
        var address = new Uri(host.Address);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", head) + "\r\n\r\n" + body), TestContext.Current.CancellationToken);
        return socket;
    }
}
