using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Cli.Gateways;
using QrPilot.Cli.Webhooks;
using QrPilot.Sdk.Testing.Messages;

namespace QrPilot.Cli.Tests.Fakes;

/// <summary>A recorded day of somebody else's merchants, and the accounts of a rehearsal.</summary>
internal static class Rehearsal
{
    public const string AccountsJson = """
        {
          "momo": [
            { "account": "default", "partner_code": "MOMOREHEARSE", "access_key": "momo-access", "secret_key": "momo-secret" },
            { "account": "second", "partner_code": "MOMOSECOND", "access_key": "momo-access-2", "secret_key": "momo-secret-2" }
          ],
          "vnpay": [{ "account": "default", "tmn_code": "REHEARS1", "hash_secret": "VNPAYSECRET", "notify_url": "http://h.test/webhooks/vnpay/default" }],
          "zalopay": [{ "account": "default", "app_id": 2553, "key1": "zalo-key-1", "key2": "zalo-key-2" }]
        }
        """;

    public const long Each = 20_000;

    public static readonly DateTimeOffset Opening = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);

    public static AccountSet Accounts => AccountsReader.Read(Encoding.UTF8.GetBytes(AccountsJson)).Accounts;

    /// <summary>Payments in turns at the gateways, the fourth always a MoMo payment that failed; no transaction comes twice.</summary>
    public static List<RecordedMessage> Day(int messages) => [.. Enumerable.Range(0, messages).Select(number => (number % 4) switch
    {
        0 => Line(number, "momo", MoMo(number, 0)),
        1 => Line(number, "vnpay", VNPay(number, "00", "00")),
        2 => Line(number, "zalopay", ZaloPay(number)),
        _ => Line(number, "momo", MoMo(number, 1006)),
    })];

    public static string Write(IEnumerable<RecordedMessage> day) => string.Concat(day.Select(line => RecordedLine.Write(line) + "\n"));

    public static RecordedMessage Line(int number, string gateway, string? message, string outcome = RecordedMessage.Applied) => new()
    {
        Id = $"ntf_{number}",
        Gateway = gateway,
        Account = "default",
        ReceivedAt = Opening.AddSeconds(number),
        Outcome = outcome,
        PaymentId = $"pay_{number}",
        Message = message,
    };

    public static string MoMo(int number, int code, long amount = Each) => Encoding.UTF8.GetString(NotificationSigner.SignMoMo(
        new JsonObject
        {
            ["partnerCode"] = "RECORDED",
            ["orderId"] = $"pay_{number}",
            ["requestId"] = $"pay_{number}",
            ["amount"] = amount,
            ["orderInfo"] = "Bàn 1 & \"phở\"",
            ["orderType"] = "momo_wallet",
            ["transId"] = 4_000_000 + number,
            ["resultCode"] = code,
            ["message"] = "Thành công.",
            ["payType"] = "qr",
            ["responseTime"] = 1_721_720_663_942 + number,
            ["extraData"] = "",
            ["partnerUserId"] = "***",
        },
        new() { PartnerCode = "RECORDED", AccessKey = "recorded access", SecretKey = "recorded secret" }));

    public static string VNPay(int number, string code, string status, string transaction = "") => Encoding.UTF8.GetString(
        NotificationSigner.SignVNPay(
            new Dictionary<string, string>
            {
                ["vnp_Amount"] = $"{Each * 100}",
                ["vnp_BankCode"] = "NCB",
                ["vnp_OrderInfo"] = "Ban 1: 100% (a&b)",
                ["vnp_ResponseCode"] = code,
                ["vnp_TmnCode"] = "RECORDED",
                ["vnp_TransactionNo"] = transaction.Length == 0 ? $"{14_000_000 + number}" : transaction,
                ["vnp_TransactionStatus"] = status,
                ["vnp_TxnRef"] = $"pay_{number}",
                ["vnp_Bill_Mobile"] = "***",
            },
            new() { TmnCode = "RECORDED", HashSecret = "RECORDEDSECRET" }));

    /// <summary>As a host masks it: the payer's fields hidden, so that the signature is broken.</summary>
    public static string ZaloPay(int number)
    {
        var data = $$"""{"app_id":1,"app_trans_id":"240101_pay_{{number}}","app_user":"***","amount":{{Each}},"item":"***","zp_trans_id":{{240101000000000 + number}},"server_time":{{1_721_720_663_942 + number}}}""";
        return new JsonObject { ["data"] = data, ["mac"] = new string('0', 64), ["type"] = 1 }.ToJsonString();
    }
}
