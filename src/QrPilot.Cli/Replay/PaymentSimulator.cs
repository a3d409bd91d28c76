using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QrPilot.Cli.Shell;
using QrPilot.Sdk.Money;

namespace QrPilot.Cli.Replay;

/// <summary>The control side of the gateway simulators, reached through the pay pages that they hand out.</summary>
internal sealed class PaymentSimulator(HttpClient http, TimeProvider clock)
{
    private const int MaxTries = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Has a payment made, or not made, and its notification sent. Where the host's storage is away and the notification is not
    /// taken, it is told again, as a gateway does for much longer.</summary>
    public async Task<PayAnswer> PayAsync(
        string payUrl, string action, string notify, VndAmount amount, DateTimeOffset at, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await PayOnceAsync(payUrl, action, notify, amount, at, cancellationToken);
            if (attempt >= MaxTries || !answer.NotificationStatuses.Contains((int)HttpStatusCode.ServiceUnavailable))
            {
                return answer;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private Task<PayAnswer> PayOnceAsync(
        string payUrl, string action, string notify, VndAmount amount, DateTimeOffset at, CancellationToken cancellationToken) =>
        PostAsync(
            payUrl,
            [
                new("action", action),
                new("notify", notify),
                new("amount", amount.Dong.ToString(CultureInfo.InvariantCulture)),
                new("at", at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
            ],
            WireJson.Default.PayAnswer,
            cancellationToken);

    /// <summary>Has the notifications sent that a simulator holds back.</summary>
    public Task<ReleaseAnswer> ReleaseAsync(string simulator, CancellationToken cancellationToken) =>
        PostAsync($"{simulator}/control/release", [], WireJson.Default.ReleaseAnswer, cancellationToken);

    /// <summary>All orders that a simulator remembers.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ReadLedgerAsync(string simulator, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{simulator}/control/ledger");
        return await SendAsync(request, WireJson.Default.IReadOnlyListLedgerEntry, cancellationToken);
    }

    /// <summary>Where the simulator is that handed out a pay page.</summary>
    public static string Of(string payUrl, Wallet wallet)
    {
        var path = payUrl.Split('?')[0];
        return path.EndsWith(wallet.PayPath, StringComparison.Ordinal)
            ? path[..^wallet.PayPath.Length]
            : throw CliException.HostFailed($"'{path}' is not a pay page of the gateway simulator; a replay cannot pay at a real gateway.");
    }

    private async Task<T> PostAsync<T>(
        string url, KeyValuePair<string, string>[] form, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
        return await SendAsync(request, type, cancellationToken);
    }

    private async Task<T> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var call = $"{request.Method} {request.RequestUri?.AbsolutePath}";
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize(body, type) ?? throw new JsonException($"{call} answered null.")
            : throw CliException.HostFailed($"The gateway simulator refused: {call} answered {(int)response.StatusCode}.");
    }
}
