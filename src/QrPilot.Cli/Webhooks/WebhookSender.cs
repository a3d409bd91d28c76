using System.Net.Http.Headers;
using System.Text;

namespace QrPilot.Cli.Webhooks;

/// <summary>Sends messages to a host's webhook addresses. It carries no API key.</summary>
internal sealed class WebhookSender(HttpClient http, Uri host, TimeProvider clock)
{
    private const int Tries = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly UriCreationOptions AsSigned = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Sends until the host does not ask to be told again, as gateways do.</summary>
    public async Task<WebhookAnswer> DeliverAsync(DayMessage message, byte[] bytes, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await SendAsync(message, message.Account, bytes, cancellationToken);
            if (!answer.IsLater || attempt == Tries)
            {
                return answer;
            }

            await Task.Delay(Pause * attempt, clock, cancellationToken);
        }
    }

    /// <summary>Sends once.</summary>
    /// <param name="message">Says the gateway.</param>
    /// <param name="account">Whose address it goes to.</param>
    /// <param name="bytes">What is sent, byte by byte.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<WebhookAnswer> SendAsync(DayMessage message, string account, byte[] bytes, CancellationToken cancellationToken)
    {
        var address = $"{host.AbsoluteUri.TrimEnd('/')}/webhooks/{message.Gateway}/{account}";
        using var request = message.Content.IsQuery
            ? new HttpRequestMessage(HttpMethod.Get, new Uri($"{address}?{Encoding.UTF8.GetString(bytes)}", AsSigned))
            : new HttpRequestMessage(HttpMethod.Post, new Uri(address)) { Content = Body(bytes) };
        using var response = await http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return WebhookAnswer.Of(message.Gateway, (int)response.StatusCode, body);
    }

    private static ByteArrayContent Body(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
