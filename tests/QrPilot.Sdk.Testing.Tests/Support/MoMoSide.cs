using System.Net;
using System.Text.Json.Nodes;

namespace QrPilot.Sdk.Testing.Tests.Support;

internal sealed class MoMoSide : IGatewaySide
{
    public const string PartnerCode = "QRTEST";
    public const string AccessKey = "access";
    public const string SecretKey = "a secret of tests";
    public const string Api = "/simulator/momo/v2/gateway/api/";

    private int _queries;

    public bool TellsOfFailures => true;

    public string? Content => null;

    public int StatusOfRefusal => 401;

    public string OrderId(string id) => id;

    public async Task<string> OpenAsync(SimulatorHost host, string id, long amount = 50_000) =>
        (string)(await CallAsync(host, "create", CreateRequest(host, id, amount))).Answer["payUrl"]!;

    public async Task<Standing> QueryAsync(SimulatorHost host, string id)
    {
        var answer = (await CallAsync(host, "query", QueryRequest(id, $"q{++_queries}"))).Answer;
        var state = (int)answer["resultCode"]! switch
        {
            0 => "paid",
            1000 => "open",
            1005 => "expired",
            1006 => "cancelled",
            42 => "missing",
            var code => $"{code}",
        };
        return new Standing(state, (long?)answer["amount"] ?? 0, state == "paid" ? answer["transId"]!.ToString() : null);
    }

    public async Task<string> RefundAsync(SimulatorHost host, string id, string transactionId, string refundId, long amount, bool full) =>
        Word((int)(await CallAsync(host, "refund", RefundRequest(refundId, transactionId, amount))).Answer["resultCode"]!);

    public async Task<string> QueryRefundAsync(SimulatorHost host, string id, string refundId)
    {
        var answer = (await CallAsync(host, "query", QueryRequest(id, $"q{++_queries}"))).Answer;
        var refund = answer["refundTrans"]?.AsArray().FirstOrDefault(refund => (string)refund!["orderId"]! == refundId);
        return refund is null ? "missing" : Word((int)refund["resultCode"]!);
    }

    public bool IsGenuine(Received received) => IsGenuine(JsonNode.Parse(received.Body)!);

    public string OrderIdOf(Received received) => (string)JsonNode.Parse(received.Body)!["orderId"]!;

    public long AmountOf(Received received) => (long)JsonNode.Parse(received.Body)!["amount"]!;

    public string TransactionOf(Received received) => JsonNode.Parse(received.Body)!["transId"]!.ToString();

    public string MerchantOf(Received received) => (string)JsonNode.Parse(received.Body)!["partnerCode"]!;

    public static Task<(HttpStatusCode Status, JsonNode Answer)> CallAsync(SimulatorHost host, string call, JsonObject request) =>
        host.SendAsync(Api + call, request.ToJsonString());

    public static JsonObject CreateRequest(SimulatorHost host, string orderId, long amount = 50_000) => Signed(new JsonObject
    {
        ["partnerCode"] = PartnerCode,
        ["requestId"] = orderId,
        ["amount"] = amount,
        ["orderId"] = orderId,
        ["orderInfo"] = "Bàn 5 <phở & bún>",
        ["redirectUrl"] = "https://shop.test/return?table=5",
        ["ipnUrl"] = host.Address + "/notify/momo",
        ["requestType"] = "captureWallet",
        ["extraData"] = "",
        ["lang"] = "vi",
    });

    public static JsonObject QueryRequest(string orderId, string requestId) => SignedQuery(new JsonObject
    {
        ["partnerCode"] = PartnerCode,
        ["requestId"] = requestId,
        ["orderId"] = orderId,
        ["lang"] = "vi",
    });

    public static JsonObject RefundRequest(string refundId, string transactionId, long amount) => SignedRefund(new JsonObject
    {
        ["partnerCode"] = PartnerCode,
        ["orderId"] = refundId,
        ["requestId"] = refundId,
        ["amount"] = amount,
        ["transId"] = long.Parse(transactionId, System.Globalization.CultureInfo.InvariantCulture),
        ["lang"] = "en",
        ["description"] = "",
    });

    public static JsonObject ConfirmRequest(string orderId, string requestId, string requestType, long amount) => SignedConfirm(new JsonObject
    {
        ["partnerCode"] = PartnerCode,
        ["requestId"] = requestId,
        ["orderId"] = orderId,
        ["requestType"] = requestType,
        ["amount"] = amount,
        ["lang"] = "vi",
        ["description"] = "",
    });

    public static JsonObject Signed(JsonObject request) => With(
        request, "amount", "extraData", "ipnUrl", "orderId", "orderInfo", "partnerCode", "redirectUrl", "requestId", "requestType");

    public static JsonObject SignedQuery(JsonObject request) => With(request, "orderId", "partnerCode", "requestId");

    public static JsonObject SignedRefund(JsonObject request) =>
        With(request, "amount", "description", "orderId", "partnerCode", "requestId", "transId");

    public static JsonObject SignedConfirm(JsonObject request) =>
        With(request, "amount", "description", "orderId", "partnerCode", "requestId", "requestType");

    public static bool IsGenuine(JsonNode notification, string accessKey = AccessKey, string secretKey = SecretKey) =>
        (string?)notification["signature"] == Sign(
            notification, accessKey, secretKey, "amount", "extraData", "message", "orderId", "orderInfo", "orderType", "partnerCode", "payType",
            "requestId", "responseTime", "resultCode", "transId");

    public static (int Status, string Body) Answer(Received received)
    {
        try
        {
            var body = JsonNode.Parse(received.Body)!;
            var isRight = IsGenuine(body) && (string)body["partnerCode"]! == PartnerCode && received.ContentType == "application/json; charset=UTF-8";
            return (isRight ? 204 : 401, "");
        }
        catch (System.Text.Json.JsonException)
        {
            return (400, "");
        }
    }

    private static JsonObject With(JsonObject request, params string[] names)
    {
        request["signature"] = Sign(request, AccessKey, SecretKey, names);
        return request;
    }

    private static string Sign(JsonNode message, string accessKey, string secretKey, params string[] names) =>
        Hmac.Sha256(secretKey, $"accessKey={accessKey}&" + string.Join('&', names.Select(name => $"{name}={message[name]}")));

    private static string Word(int code) => code switch { 0 => "done", 7002 => "working", 1080 => "refused", _ => $"{code}" };
}
