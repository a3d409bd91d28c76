using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using QrPilot.Sdk.Api;

namespace PilotHost.Demo;

/// <summary>Plays one visit through the host's own HTTP API, as phones, staff and the wallet's pay page would.</summary>
internal sealed class Diner(QrPilotApiClient api, HttpClient payPages, DemoCatalog catalog)
{
    public async Task PlayAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (visit.Ending == VisitEnding.OldTill)
        {
            return;
        }

        var session = await ScanAsync(visit, cancellationToken);
        await OrderAsync(visit, session, cancellationToken);
        var settleAt = visit.At.AddMinutes(30);
        switch (visit.Ending)
        {
            case VisitEnding.Cash:
                await api.RecordCashAsync(session, new RecordCashRequest { OccurredAt = settleAt }, visit.Key + "/cash", cancellationToken);
                break;
            case VisitEnding.WalkOut:
                break;
            default:
                await PayAsync(visit, session, settleAt, cancellationToken);
                break;
        }
    }

    private async Task<string> ScanAsync(Visit visit, CancellationToken cancellationToken)
    {
        var id = "";
        for (var phone = 1; phone <= visit.Phones; phone++)
        {
            var scan = new OpenSessionRequest
            {
                TableToken = catalog.Table(visit).TableToken,
                DeviceId = $"{visit.Key}/phone/{phone}",
                OccurredAt = visit.At.AddSeconds(phone * 20),
            };
            id = (await api.OpenSessionAsync(scan, $"{visit.Key}/scan/{phone}", cancellationToken)).Session.Id;
        }

        return id;
    }

    private async Task OrderAsync(Visit visit, string session, CancellationToken cancellationToken)
    {
        var batches = Events(visit).Chunk(2).Select(events => new SendEventsRequest { Events = events }).ToList();
        if (visit.BadNetwork)
        {
            batches = [.. Enumerable.Reverse(batches), .. batches];
        }

        foreach (var batch in batches)
        {
            await api.SendEventsAsync(session, batch, cancellationToken);
        }

        await api.SubmitOrderAsync(session, new SubmitOrderRequest { OccurredAt = visit.At.AddMinutes(6) }, visit.Key + "/order", cancellationToken);
    }

    private IEnumerable<EventInput> Events(Visit visit)
    {
        var seq = 0;
        yield return Event("menu.viewed", null);
        for (var line = 0; line < visit.Lines.Count; line++)
        {
            yield return Added($"line-{line}", visit.Lines[line]);
        }

        if (visit.ChangesMind)
        {
            yield return Added("line-regretted", visit.Lines[0]);
            yield return Event("item.removed", "{\"line_id\":\"line-regretted\"}");
        }

        EventInput Added(string line, (int Item, int Quantity) what) => Event(
            "item.added",
            $"{{\"line_id\":\"{line}\",\"item_id\":\"{catalog.Item(visit, what.Item).Id}\",\"quantity\":{what.Quantity}}}");

        EventInput Event(string type, string? data) => new()
        {
            IdempotencyKey = $"{visit.Key}/event/{++seq}",
            Type = type,
            OccurredAt = visit.At.AddSeconds(90 + (seq * 12)),
            DeviceSeq = seq,
            Data = data is null ? null : JsonElement.Parse(data),
        };
    }

    private async Task PayAsync(Visit visit, string session, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var request = new RequestPaymentRequest { Gateway = "momo", OccurredAt = at };
        var payment = await api.RequestPaymentAsync(session, request, visit.Key + "/pay", cancellationToken);
        var notify = visit.Ending switch
        {
            VisitEnding.MoMoDoubled => "double",
            VisitEnding.MoMoLost => "lose",
            VisitEnding.MoMoLate => "hold",
            VisitEnding.MoMoForged => "forge",
            _ => "send",
        };
        await PressPayAsync(payment.PayUrl!, at.AddMinutes(1), notify, cancellationToken);
        if (visit.Ending is VisitEnding.MoMoLost or VisitEnding.MoMoLate)
        {
            var close = new CloseSessionRequest { Note = "Khách đã trả bằng MoMo", OccurredAt = at.AddMinutes(2) };
            await api.CloseSessionAsync(session, close, visit.Key + "/close", cancellationToken);
        }
    }

    private async Task PressPayAsync(string payUrl, DateTimeOffset at, string notify, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, payUrl)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["action"] = "pay",
                ["at"] = at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
                ["notify"] = notify,
            }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await payPages.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        var paid = await response.Content.ReadFromJsonAsync(DemoJson.Default.PayPageAnswer, cancellationToken);
        if (paid?.TransactionId is null)
        {
            throw new InvalidOperationException("The pay page took no money.");
        }
    }
}
