using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using QrPilot.Cli.Gateways;
using QrPilot.Sdk.Api;
using QrPilot.Sdk.Errors;
using QrPilot.Sdk.Testing.Messages;

namespace QrPilot.Cli.Tests.Fakes;

/// <summary>The least of a host's inbox: takes rightly signed messages of <see cref="Rehearsal"/>'s accounts, knows their money, and lists
/// notifications in small pages.</summary>
internal sealed class FakeInbox : HttpMessageHandler
{
    private const int PageSize = 3;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _captures = [];
    private readonly List<(string Path, string Message)> _received = [];
    private readonly AccountSet _accounts = Rehearsal.Accounts;

    public List<NotificationView> Notifications { get; } = [];

    /// <summary>Every message in the order of its coming, with its address.</summary>
    public IReadOnlyList<(string Path, string Message)> Received => _received;

    /// <summary>The messages that were believed, by transaction.</summary>
    public IReadOnlyDictionary<string, long> Captures => _captures;

    public int Requests { get; private set; }

    /// <summary>After so many requests the connection breaks.</summary>
    public int BreakAfter { get; init; } = int.MaxValue;

    /// <summary>Takes whatever is signed somehow.</summary>
    public bool IsCredulous { get; init; }

    /// <summary>Changes what the host says it has; null for nothing.</summary>
    public Func<long, long?> BendAmount { get; init; } = amount => amount;

    /// <summary>How many messages are answered with 503 first.</summary>
    public int NotNow { get; set; }

    /// <summary>Whether an API key came to a webhook address.</summary>
    public bool SawKeyAtWebhook { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (_gate)
        {
            if (++Requests > BreakAfter)
            {
                throw new HttpRequestException("Connection refused");
            }

            var path = request.RequestUri!.AbsolutePath.Trim('/').Split('/');
            return path switch
            {
                ["v1", "notifications"] => List(HttpUtility.ParseQueryString(request.RequestUri.Query)["after"]),
                ["v1", "captures", var gateway, var account, var id] => Capture(gateway, account, id),
                ["webhooks", var gateway, var account] => Receive(request, gateway, account, body),
                _ => throw new InvalidOperationException($"{request.Method} {request.RequestUri}"),
            };
        }
    }

    private HttpResponseMessage List(string? after)
    {
        var from = Notifications.FindIndex(seen => seen.Id == after) + 1;
        var page = Notifications.Skip(from).Take(PageSize).ToList();
        var answer = new ListAnswer<NotificationView>(page, from + page.Count < Notifications.Count ? page[^1].Id : null);
        return Say(HttpStatusCode.OK, JsonSerializer.Serialize(answer, ApiJson.Default.ListAnswerNotificationView));
    }

    private HttpResponseMessage Capture(string gateway, string account, string id)
    {
        if (!_captures.TryGetValue($"{gateway}/{account}/{id}", out var dong) || BendAmount(dong) is not { } bent)
        {
            var problem = new Problem { Status = 404, Code = ErrorCodes.CaptureNotFound };
            return Say(HttpStatusCode.NotFound, JsonSerializer.Serialize(problem, ApiJson.Default.Problem), "application/problem+json");
        }

        var view = new CaptureView
        {
            Id = "cap_1", Gateway = gateway, Account = account, TransactionId = id, Reference = "", BusinessDate = default, Amount = bent,
            PaidAt = default, ReceivedAt = default,
        };
        return Say(HttpStatusCode.OK, JsonSerializer.Serialize(view, ApiJson.Default.CaptureView));
    }

    private HttpResponseMessage Receive(HttpRequestMessage request, string gateway, string account, string body)
    {
        SawKeyAtWebhook |= request.Headers.Authorization is not null;
        if (!_accounts.Has(gateway, account))
        {
            return Say(HttpStatusCode.NotFound, "{}");
        }

        if (NotNow > 0)
        {
            NotNow--;
            return Say(HttpStatusCode.ServiceUnavailable, "{}");
        }

        var message = request.Method == HttpMethod.Get ? request.RequestUri!.Query[1..] : body;
        _received.Add(($"{gateway}/{account}", message));
        var moved = Believe(gateway, account, message);
        var isNew = moved is { Dong: > 0 } && _captures.TryAdd($"{gateway}/{account}/{moved.Value.Id}", moved.Value.Dong);
        return gateway switch
        {
            "vnpay" => Say(HttpStatusCode.OK, $$"""{"RspCode":"{{(moved is null ? "97" : isNew ? "00" : "02")}}"}"""),
            "zalopay" => Say(HttpStatusCode.OK, $$"""{"return_code":{{(moved is null ? -1 : 1)}}}"""),
            _ => Say(moved is null ? HttpStatusCode.Unauthorized : HttpStatusCode.NoContent, ""),
        };
    }

    /// <summary>The money that a rightly signed message moves, 0 for none; null for another message.</summary>
    private (string Id, long Dong)? Believe(string gateway, string account, string message)
    {
        try
        {
            return gateway switch
            {
                "momo" => MoMo(JsonNode.Parse(message)!.AsObject(), account),
                "vnpay" => VNPay(message, account),
                _ => ZaloPay(JsonNode.Parse(message)!.AsObject(), account),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private (string Id, long Dong)? MoMo(JsonObject fields, string account)
    {
        var merchant = _accounts.MoMo[account];
        var signed = JsonNode.Parse(NotificationSigner.SignMoMo(fields, merchant))!;
        return !IsCredulous && ((string)signed["signature"]! != (string)fields["signature"]! || (string)fields["partnerCode"]! != merchant.PartnerCode)
            ? null
            : ((string)fields["resultCode"]!.ToJsonString() == "0") ? (fields["transId"]!.ToJsonString(), (long)fields["amount"]!) : ("", 0);
    }

    private (string Id, long Dong)? VNPay(string query, string account)
    {
        var merchant = _accounts.VNPay[account];
        var pairs = HttpUtility.ParseQueryString(query);
        var fields = pairs.AllKeys.Where(name => name?.StartsWith("vnp_", StringComparison.Ordinal) == true).ToDictionary(name => name!, name => pairs[name]!);
        var signed = HttpUtility.ParseQueryString(Encoding.UTF8.GetString(NotificationSigner.SignVNPay(fields, merchant)));
        return !IsCredulous && (signed["vnp_SecureHash"] != fields.GetValueOrDefault("vnp_SecureHash") || fields["vnp_TmnCode"] != merchant.TmnCode)
            ? null
            : (fields.GetValueOrDefault("vnp_TransactionNo", ""), long.Parse(fields.GetValueOrDefault("vnp_Amount", "0"), null) / 100);
    }

    private (string Id, long Dong)? ZaloPay(JsonObject body, string account)
    {
        var merchant = _accounts.ZaloPay[account];
        var text = (string)body["data"]!;
        var data = JsonNode.Parse(text)!;
        var signed = JsonNode.Parse(NotificationSigner.SignZaloPay(text, merchant))!;
        return !IsCredulous && ((string)signed["mac"]! != (string)body["mac"]! || (int)data["app_id"]! != merchant.AppId)
            ? null
            : (data["zp_trans_id"]!.ToJsonString(), (long)data["amount"]!);
    }

    private static HttpResponseMessage Say(HttpStatusCode status, string body, string type = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, type) };
}
