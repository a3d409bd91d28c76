using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace QrPilot.Sdk.Testing.Tests.Support;

internal sealed class VNPaySide : IGatewaySide
{
    public const string TmnCode = "QRTEST01";
    public const string HashSecret = "A SECRET OF TESTS AT VNPAY";
    public const string Api = "/simulator/vnpay/merchant_webapi/api/transaction";
    public const string Page = "/simulator/vnpay/paymentv2/vpcpay.html";

    private int _calls;

    public bool TellsOfFailures => true;

    public string? Content => "00";

    public int StatusOfRefusal => 200;

    public string OrderId(string id) => id;

    public async Task<string> OpenAsync(SimulatorHost host, string id, long amount = 50_000)
    {
        var url = host.Address + Page + "?" + Query(PayRequest(host, id, amount));
        await host.PageAsync(url);
        return url;
    }

    public async Task<Standing> QueryAsync(SimulatorHost host, string id)
    {
        var answer = await AskAsync(host, id);
        if ((string)answer["vnp_ResponseCode"]! == "91")
        {
            return new Standing("missing", 0, null);
        }

        var state = (string)answer["vnp_TransactionStatus"]! switch
        {
            "00" => "paid",
            "01" => "open",
            _ => "cancelled or expired",
        };
        return new Standing(
            state,
            long.Parse((string)answer["vnp_Amount"]!, CultureInfo.InvariantCulture) / 100,
            state == "paid" ? (string)answer["vnp_TransactionNo"]! : null);
    }

    public async Task<string> RefundAsync(SimulatorHost host, string id, string transactionId, string refundId, long amount, bool full)
    {
        var answer = (await CallAsync(host, RefundRequest(host, id, refundId, amount, transactionId, full))).Answer;
        return (string)answer["vnp_ResponseCode"]! == "00" ? Word((string)answer["vnp_TransactionStatus"]!) : (string)answer["vnp_ResponseCode"]!;
    }

    public async Task<string> QueryRefundAsync(SimulatorHost host, string id, string refundId)
    {
        var answer = await AskAsync(host, id);
        return (string)answer["vnp_TransactionType"]! == "01" ? "missing" : Word((string)answer["vnp_TransactionStatus"]!);
    }

    public bool IsGenuine(Received received) => IsGenuine(received.Query);

    public string OrderIdOf(Received received) => Of(received, "vnp_TxnRef");

    public long AmountOf(Received received) => long.Parse(Of(received, "vnp_Amount"), CultureInfo.InvariantCulture) / 100;

    public string TransactionOf(Received received) => Of(received, "vnp_TransactionNo");

    public string MerchantOf(Received received) => Of(received, "vnp_TmnCode");

    /// <summary>A parameter, decoded; empty when it is missing.</summary>
    public static string Of(Received received, string name) =>
        QueryHelpers.ParseQuery(received.Query).TryGetValue(name, out var value) ? value.ToString() : "";

    public static Task<(HttpStatusCode Status, JsonNode Answer)> CallAsync(SimulatorHost host, JsonObject request) =>
        host.SendAsync(Api, request.ToJsonString());

    /// <summary>The parameters of a good pay address.</summary>
    public static SortedDictionary<string, string> PayRequest(SimulatorHost host, string id, long amount = 50_000) => new(StringComparer.Ordinal)
    {
        ["vnp_Version"] = "2.1.0",
        ["vnp_Command"] = "pay",
        ["vnp_TmnCode"] = TmnCode,
        ["vnp_Amount"] = $"{amount * 100}",
        ["vnp_CreateDate"] = Date(SimulatorHost.Noon),
        ["vnp_CurrCode"] = "VND",
        ["vnp_ExpireDate"] = Date(SimulatorHost.Noon.AddMinutes(15)),
        ["vnp_IpAddr"] = "203.0.113.7",
        ["vnp_Locale"] = "vn",
        ["vnp_OrderInfo"] = "Ban 5: pho bo",
        ["vnp_OrderType"] = "other",
        ["vnp_ReturnUrl"] = "https://shop.test/return?table=5",
        ["vnp_TxnRef"] = id,
    };

    /// <summary>The query of a pay address, encoded as URLSearchParams does it.</summary>
    public static string Query(SortedDictionary<string, string> fields, string hashSecret = HashSecret)
    {
        var text = Text(fields);
        return $"{text}&vnp_SecureHash={Hmac.Sha512(hashSecret, text)}";
    }

    public static JsonObject QueryRequest(SimulatorHost host, string id, string requestId) => SignedQuery(new JsonObject
    {
        ["vnp_RequestId"] = requestId,
        ["vnp_Version"] = "2.1.0",
        ["vnp_Command"] = "querydr",
        ["vnp_TmnCode"] = TmnCode,
        ["vnp_TxnRef"] = id,
        ["vnp_OrderInfo"] = "Hoi " + id,
        ["vnp_TransactionDate"] = Date(SimulatorHost.Noon),
        ["vnp_CreateDate"] = Date(host.Clock.GetUtcNow()),
        ["vnp_IpAddr"] = "203.0.113.7",
    });

    public static JsonObject RefundRequest(SimulatorHost host, string id, string refundId, long amount, string transactionNo, bool full) =>
        SignedRefund(new JsonObject
        {
            ["vnp_RequestId"] = refundId,
            ["vnp_Version"] = "2.1.0",
            ["vnp_Command"] = "refund",
            ["vnp_TmnCode"] = TmnCode,
            ["vnp_TransactionType"] = full ? "02" : "03",
            ["vnp_TxnRef"] = id,
            ["vnp_Amount"] = $"{amount * 100}",
            ["vnp_TransactionNo"] = transactionNo,
            ["vnp_TransactionDate"] = Date(SimulatorHost.Noon),
            ["vnp_CreateBy"] = "ke.toan01",
            ["vnp_CreateDate"] = Date(host.Clock.GetUtcNow()),
            ["vnp_IpAddr"] = "203.0.113.7",
            ["vnp_OrderInfo"] = "Hoan tien " + id,
        });

    public static JsonObject SignedQuery(JsonObject request) =>
        With(request, "RequestId|Version|Command|TmnCode|TxnRef|TransactionDate|CreateDate|IpAddr|OrderInfo");

    public static JsonObject SignedRefund(JsonObject request) => With(
        request, "RequestId|Version|Command|TmnCode|TransactionType|TxnRef|Amount|TransactionNo|TransactionDate|CreateBy|CreateDate|IpAddr|OrderInfo");

    /// <summary>Whether an answer to a call is rightly signed.</summary>
    public static bool IsSigned(JsonNode answer)
    {
        var slots = "ResponseId|Command|ResponseCode|Message|TmnCode|TxnRef|Amount|BankCode|PayDate|TransactionNo|TransactionType|TransactionStatus|OrderInfo";
        var all = (string?)answer["vnp_Command"] == "refund" ? slots : slots + "|PromotionCode|PromotionAmount";
        return (string?)answer["vnp_SecureHash"] == Hmac.Sha512(HashSecret, Join(answer, all));
    }

    public static bool IsGenuine(string query, string hashSecret = HashSecret)
    {
        var pairs = query.Split('&').Where(pair => pair.StartsWith("vnp_", StringComparison.Ordinal)).ToList();
        var hash = pairs.Find(pair => pair.StartsWith("vnp_SecureHash=", StringComparison.Ordinal));
        pairs.RemoveAll(pair => pair.StartsWith("vnp_SecureHash=", StringComparison.Ordinal));
        return hash == "vnp_SecureHash=" + Hmac.Sha512(hashSecret, string.Join('&', pairs.Order(StringComparer.Ordinal)));
    }

    public static (int Status, string Body) Answer(Received received)
    {
        var isRight = IsGenuine(received.Query) && received.Query.Contains("vnp_TmnCode=" + TmnCode, StringComparison.Ordinal);
        return (200, isRight ? """{"RspCode":"00","Message":"Confirm Success"}""" : """{"RspCode":"97","Message":"Invalid signature"}""");
    }

    public static string Date(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(7)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static string Text(SortedDictionary<string, string> fields) => string.Join('&', fields.Select(
        field => field.Key + "=" + Uri.EscapeDataString(field.Value).Replace("%20", "+", StringComparison.Ordinal).Replace("~", "%7E", StringComparison.Ordinal)));

    private static JsonObject With(JsonObject request, string slots)
    {
        request["vnp_SecureHash"] = Hmac.Sha512(HashSecret, Join(request, slots));
        return request;
    }

    private static string Join(JsonNode message, string slots) => string.Join('|', slots.Split('|').Select(slot => $"{message["vnp_" + slot]}"));

    private static string Word(string status) => status switch { "00" => "done", "05" or "06" => "working", "09" => "refused", _ => status };

    private async Task<JsonNode> AskAsync(SimulatorHost host, string id)
    {
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var answer = (await CallAsync(host, QueryRequest(host, id, $"q{++_calls}"))).Answer;
        Assert.True(IsSigned(answer));
        return answer;
    }
}
