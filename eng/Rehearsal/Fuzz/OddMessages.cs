using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Conformance.Gateways;
using QrPilot.Sdk.Testing.Messages;
using QrPilot.Sdk.Testing.MoMo;
using QrPilot.Sdk.Testing.VNPay;
using QrPilot.Sdk.Testing.ZaloPay;

namespace QrPilot.Rehearsal.Fuzz;

/// <summary>Messages that are rightly signed and say odd things: amounts that are huge or negative, ids that are empty, dates that no
/// calendar has, fields that are missing. What they say is genuine; they must not make a parser throw.</summary>
internal static class OddMessages
{
    private const int Count = 200;

    private static readonly string[] Numbers =
    [
        "0", "-1", "1", "50000", "-50000", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "99999999999999999999", "1e3", "1.5",
        "253402300799999", "253402300800000", "253402300800001", "-62135596800001", "2147483648", "-2147483649", "100",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "0", "00", "-1", "+5", "050", "1e3", "abc", "ế Thành công", "a&amount=1", "a=b", "a+b", "a%20b", "~!*'()", "\"quoted\"", "\\", "\0", "\ud83d\ude00",
        "\ud800", "99991231235959", "20260230256199", "00000000000000", "pay_0193f0a1b2c37d4e8f9001122334455a", new('x', 5_000), new('9', 60), "</script>",
    ];

    private static readonly string[] NotAnOrder =
        ["", " ", "{", "{}", "[]", "null", "1", "\"text\"", "{\"app_id\":2553", "{\"app_id\":2553,\"app_id\":2553}", "\0", "{}{}", new('[', 100), "\ud800"];

    public static IEnumerable<NotificationCopy> OfMoMo(MoMoSimulatorMerchant merchant, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Count; i++)
        {
            var fields = MoMoFields(merchant);
            ChangeSome(fields, [.. fields.Select(field => field.Key).Where(name => name != "partnerCode")], random);
            var odd = NotificationSigner.SignMoMo(fields, merchant);
            yield return new NotificationCopy(odd);
            yield return new NotificationCopy(AsTexts(odd));
        }
    }

    /// <summary>The same signed text: MoMo signs neither types nor absence, so a mutation that gives a field the right type again, or brings
    /// a missing one back empty, says no more than what was signed.</summary>
    private static byte[] AsTexts(byte[] odd)
    {
        var fields = JsonNode.Parse(odd)!.AsObject();
        var texts = new JsonObject { ["signature"] = fields["signature"]!.GetValue<string>() };
        foreach (var (name, _) in MoMoFields(SandboxKeys.MoMo))
        {
            texts[name] = fields[name] switch
            {
                null => "",
                JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
                var other => other.ToJsonString(),
            };
        }

        return Encoding.UTF8.GetBytes(texts.ToJsonString());
    }

    public static IEnumerable<NotificationCopy> OfVNPay(VNPaySimulatorMerchant merchant, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Count; i++)
        {
            var fields = VNPayFields(merchant);
            var names = fields.Keys.Where(name => name != "vnp_TmnCode").Append("vnp_Odd").Append("vnp_CreateDate").ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var name = Pick(names, random);
                fields[name] = random.Next(3) == 0 ? Pick(Numbers, random) : Pick(Texts, random);
            }

            // Far more fields than VNPay has.
            for (var extra = i % 20 == 0 ? random.Next(300) : 0; extra > 0; extra--)
            {
                fields[$"vnp_Extra{extra}"] = Pick(Texts, random);
            }

            yield return new NotificationCopy(NotificationSigner.SignVNPay(fields, merchant));
        }
    }

    public static IEnumerable<NotificationCopy> OfZaloPay(ZaloPaySimulatorMerchant merchant, int seed)
    {
        var random = new Random(seed);
        foreach (var data in NotAnOrder)
        {
            yield return new NotificationCopy(NotificationSigner.SignZaloPay(data, merchant));
        }

        for (var i = 0; i < Count; i++)
        {
            var data = ZaloPayData(merchant);
            ChangeSome(data, [.. data.Select(field => field.Key).Where(name => name != "app_id")], random);
            yield return new NotificationCopy(NotificationSigner.SignZaloPay(data.ToJsonString(), merchant));
        }
    }

    private static void ChangeSome(JsonObject fields, string[] names, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var name = Pick(names, random);
            switch (random.Next(5))
            {
                case 0: fields.Remove(name); break;
                case 1: fields[name] = JsonNode.Parse(Pick(Numbers, random)); break;
                case 2: fields[name] = Pick(Numbers, random); break;
                case 3: fields[name] = JsonNode.Parse(Pick(["null", "true", "[]", "{}", "[[1],{\"a\":1}]"], random)); break;
                default: fields[name] = Pick(Texts, random); break;
            }
        }
    }

    private static JsonObject MoMoFields(MoMoSimulatorMerchant merchant) => new()
    {
        ["partnerCode"] = merchant.PartnerCode,
        ["orderId"] = "pay_0193f0a1b2c37d4e8f9001122334455a",
        ["requestId"] = "pay_0193f0a1b2c37d4e8f9001122334455a",
        ["amount"] = 50_000,
        ["orderInfo"] = "Thanh toán",
        ["orderType"] = "momo_wallet",
        ["transId"] = 4_000_000_001,
        ["resultCode"] = 0,
        ["message"] = "Thành công.",
        ["payType"] = "qr",
        ["responseTime"] = 1_773_464_400_000,
        ["extraData"] = "",
    };

    private static Dictionary<string, string> VNPayFields(VNPaySimulatorMerchant merchant) => new(StringComparer.Ordinal)
    {
        ["vnp_Amount"] = "5000000",
        ["vnp_BankCode"] = "NCB",
        ["vnp_OrderInfo"] = "Thanh toan",
        ["vnp_PayDate"] = "20260314120000",
        ["vnp_ResponseCode"] = "00",
        ["vnp_TmnCode"] = merchant.TmnCode,
        ["vnp_TransactionNo"] = "14000001",
        ["vnp_TransactionStatus"] = "00",
        ["vnp_TxnRef"] = "pay_0193f0a1b2c37d4e8f9001122334455a",
    };

    private static JsonObject ZaloPayData(ZaloPaySimulatorMerchant merchant) => new()
    {
        ["app_id"] = merchant.AppId,
        ["app_trans_id"] = "260314_0193f0a1b2c37d4e8f9001122334455a",
        ["app_time"] = 1_773_464_300_000,
        ["app_user"] = "qrpilot",
        ["amount"] = 50_000,
        ["embed_data"] = "{}",
        ["item"] = "[]",
        ["zp_trans_id"] = 260_314_000_000_001,
        ["server_time"] = 1_773_464_400_000,
        ["channel"] = 38,
    };

    private static string Pick(string[] choices, Random random) => choices[random.Next(choices.Length)];
}
