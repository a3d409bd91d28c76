using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Replay;

/// <summary>The control side of the gateway simulator, reached through the pay pages that it hands out.</summary>
internal sealed class PaymentSimulator(HttpClient http, TimeProvider clock)
{
    private const int MaxTries = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Has a payment made, or not made, and its notification sent. Where the host's storage is away and the notification is not
    /// taken, it is told again, as a gateway does for much longer.</summary>
    public async Task<PayAnswer> PayAsync(string payUrl, string action, string notify, DateTimeOffset at, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await PayOnceAsync(payUrl, action, notify, at, cancellationToken);
            if (attempt >= MaxTries || !answer.NotificationStatuses.Contains((int)HttpStatusCode.ServiceUnavailable))
            {
                return answer;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private Task<PayAnswer> PayOnceAsync(string payUrl, string action, string notify, DateTimeOffset at, CancellationToken cancellationToken) =>
        PostAsync(
            payUrl,
            [
                new("action", action),
                new("notify", notify),
                new("at", at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
            ],
            WireJson.Default.PayAnswer,
            cancellationToken);

    public Task<ReleaseAnswer> ReleaseAsync(string releaseUrl, CancellationToken cancellationToken) =>
        PostAsync(releaseUrl, [], WireJson.Default.ReleaseAnswer, cancellationToken);

    /// <summary>Where the notifications that a pay page holds back are released.</summary>
    public static string ReleaseUrlOf(string payUrl)
    {
        var path = payUrl.Split('?')[0];
        return path.EndsWith("/pay", StringComparison.Ordinal)
            ? $"{path[..^"/pay".Length]}/control/release"
            : throw CliException.HostFailed($"'{path}' is not a pay page of the gateway simulator; a replay cannot pay at a real gateway.");
    }

    private async Task<T> PostAsync<T>(
        string url, KeyValuePair<string, string>[] form, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize(body, type) ?? throw new JsonException($"POST {request.RequestUri?.AbsolutePath} answered null.")
            : throw CliException.HostFailed(
                $"The gateway simulator refused: POST {request.RequestUri?.AbsolutePath} answered {(int)response.StatusCode}.");
    }
}
