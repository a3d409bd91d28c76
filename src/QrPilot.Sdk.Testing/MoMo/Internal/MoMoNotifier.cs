using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using QrPilot.Sdk.Testing.MoMo.Internal.Wire;
using Kind = QrPilot.Sdk.Testing.MoMo.Internal.MoMoTally.Kind;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>Sends notifications, or keeps them back. State: those kept back, in memory, until sent or released.</summary>
internal sealed class MoMoNotifier(
    IHttpClientFactory clients, IOptions<MoMoSimulatorOptions> options, TimeProvider clock, MoMoTally tally)
{
    public const string HttpClientName = "QrPilot.Sdk.Testing.MoMoSimulator";

    private readonly Lock _gate = new();
    private readonly List<Parcel> _waiting = [];

    /// <summary>How many are kept back.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Does with a payment's notification what was decided.</summary>
    /// <returns>The statuses of what was sent for it now, and whether it is kept back.</returns>
    public async Task<(List<int> Statuses, bool Held)> DeliverAsync(string ipnUrl, MoMoIpn genuine, Func<MoMoIpn> forged, MoMoDelivery delivery)
    {
        var statuses = new List<int>();
        switch (delivery)
        {
            case MoMoDelivery.Lose:
                tally.Count(Kind.Lost);
                return (statuses, false);
            case MoMoDelivery.Hold or MoMoDelivery.Reorder:
                tally.Count(delivery == MoMoDelivery.Hold ? Kind.Held : Kind.Reordered);
                KeepBack(new Parcel(ipnUrl, genuine, delivery == MoMoDelivery.Reorder));
                return (statuses, true);
            case MoMoDelivery.Forge:
                statuses.Add(await ForgeAsync(ipnUrl, forged()));
                break;
            case MoMoDelivery.SendTwice:
                tally.Count(Kind.Doubled);
                statuses.Add(await SendAsync(ipnUrl, genuine));
                break;
        }

        statuses.Add(await SendAsync(ipnUrl, genuine));
        await SendAllAsync(TakeWaiting(overtakenOnly: true));
        return (statuses, false);
    }

    /// <summary>Sends a forged message once: nobody repeats it.</summary>
    public async Task<int> ForgeAsync(string ipnUrl, MoMoIpn forged)
    {
        tally.Count(Kind.Forged);
        return await PostAsync(ipnUrl, JsonSerializer.SerializeToUtf8Bytes(forged, MoMoSimulatorJson.Wire.MoMoIpn));
    }

    /// <summary>Sends everything that is kept back, oldest first.</summary>
    public Task<List<int>> ReleaseAsync() => SendAllAsync(TakeWaiting(overtakenOnly: false));

    private async Task<List<int>> SendAllAsync(List<Parcel> parcels)
    {
        var statuses = new List<int>(parcels.Count);
        foreach (var parcel in parcels)
        {
            statuses.Add(await SendAsync(parcel.IpnUrl, parcel.Message));
        }

        return statuses;
    }

    private async Task<int> SendAsync(string ipnUrl, MoMoIpn message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, MoMoSimulatorJson.Wire.MoMoIpn);
        tally.Count(Kind.Sent);
        var status = await PostAsync(ipnUrl, body);
        for (var again = 0; again < options.Value.Redeliveries && !IsReceived(status); again++)
        {
            await Task.Delay(options.Value.RedeliveryDelay, clock);
            tally.Count(Kind.Redelivered);
            status = await PostAsync(ipnUrl, body);
        }

        if (!IsReceived(status))
        {
            tally.Count(Kind.Unanswered);
        }

        return status;
    }

    private async Task<int> PostAsync(string ipnUrl, byte[] body)
    {
        using var limit = new CancellationTokenSource(options.Value.AnswerTimeout, clock);
        using var client = clients.CreateClient(HttpClientName);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "UTF-8");
        using var request = new HttpRequestMessage(HttpMethod.Post, ipnUrl) { Content = content };
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    public static bool IsReceived(int status) => status is >= 200 and < 300;

    private void KeepBack(Parcel parcel)
    {
        lock (_gate)
        {
            _waiting.Add(parcel);
        }
    }

    private List<Parcel> TakeWaiting(bool overtakenOnly)
    {
        lock (_gate)
        {
            var taken = _waiting.FindAll(parcel => !overtakenOnly || parcel.Overtaken);
            _waiting.RemoveAll(parcel => !overtakenOnly || parcel.Overtaken);
            return taken;
        }
    }

    private sealed record Parcel(string IpnUrl, MoMoIpn Message, bool Overtaken);
}
