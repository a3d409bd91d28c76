using System.Text;
using System.Text.Json.Nodes;
using QrPilot.Sdk.Conformance.Gateways;

namespace QrPilot.Rehearsal.Fuzz;

/// <summary>Messages of real gateways' sandboxes that are public, and for VNPay, of which none is, published samples: facts and
/// signatures as they were sent. None was signed here.</summary>
internal static class CapturedMessages
{
    public static IReadOnlyList<NotificationCopy> MoMo { get; } =
    [
        OfMoMo("MOMO", 17942000, "Thành công.", "ORD-251111-B98B", "Đơn hàng ORD-251111-B98B", "qr", "ORD-251111-B98B", 1762884809397, 0, 4610849895, "f03a51ba4d0c85471920036aa6e3ef0ec9993ef01ca23f46ee5405241c8a51d6"),
        OfMoMo("MOMO", 10000, "Successful.", "6cd25bf88002596", "pay with MoMo", "napas", "6cd25bf88012596", 1701645754029, 0, 3105694606, "7c7f9acccaa791344cf63a9819ca594871b05d51bbff4f798d6e72beaa3c59f2"),
        OfMoMo("MOMO", 50000, "Thành công.", "MOMO1721014629740", "pay with MoMo", "qr", "MOMO1721014629740", 1721014660600, 0, 4084757146, "a5f1ec2a40181e82ae63153bad277bc6d46451a6724fecc88a92a6e869ea2621"),
        OfMoMo("MOMO", 618000, "Thành công.", "MOMO1721019135924", "6694aafb4e133e31569ea5f2", "qr", "MOMO1721019135924", 1721019200114, 0, 4084773179, "e0ea4ffa9618e0778a1415a8922e55baca15cc2c1d8a95c50e11bfe8fdf3b3a8"),
        OfMoMo("MOMO", 330000, "Thành công.", "673777537f0e4b01332a62e0", "pay with MoMo", "qr", "673777537f0e4b01332a62e0", 1731688358772, 0, 3280981801, "6918c5bce0e7ac9c1cc461726c206bcedef95c70d57efc441a08e20531e79959"),
        OfMoMo("MOMO", 1000, "Successful.", "MOMO1731137931267", "undefined nạp tiền vào tài khoản", "qr", "MOMO1731137931267", 1731137968770, 0, 4225107942, "2068ac90836a9aacdefd4995b58ed03f0b1f1d27046b7ca371b92175bb5437a6"),
    ];

    public static IReadOnlyList<NotificationCopy> MoMoOfPhp { get; } =
    [
        OfMoMo("MOMOBKUN20180529", 1579000, "Successful.", "1661866315", "Thanh toán qua MoMo", "napas", "1661866315", 1661866457628, 0, 2722713142, "3c93f8aa13351cea9e5074749fe9364d0d6d516b81813351758a96edd4ca9d9f"),
        OfMoMo("MOMOBKUN20180529", 10000, "Transaction rejected by the issuers of the payment accounts.", "1732804656", "Thanh toán qua MoMo", "napas", "1732804656", 1732804678758, 1002, 4248103194, "e442b5c2e45717740f64b8ebc21a58eb101ae3cd62fb75571f0914071c37b6c9"),
        OfMoMo("MOMOBKUN20180529", 10000000, "Successful.", "fa839a45-a04b-4760-b523-9a2270c20c36", "Thanh toán đơn hàng fa839a45-a04b-4760-b523-9a2270c20c36", "napas", "09733aba-b767-49f8-8145-6114daeff192", 1746525771203, 0, 4415707100, "359b082bca62171a1901aa8c1ba7ee25a90599ff010c0e06568887821504448b"),
    ];

    public static IReadOnlyList<NotificationCopy> VNPay { get; } =
    [
        Copy("vnp_Amount=17500000&vnp_BankCode=NCB&vnp_BankTranNo=NCB20261010153200&vnp_CardType=ATM&vnp_OrderInfo=Thanh+toan+ve+xe+SmartBus&vnp_PayDate=20261010153200&vnp_ResponseCode=00&vnp_TmnCode=CGXZLS0Z&vnp_TransactionNo=14000001&vnp_TransactionStatus=00&vnp_TxnRef=PM-8f3a2c1d&vnp_SecureHash=7345312C162CEA5FBE6DD3A90B1BE25028B92712A81768D2ACDA8810DBA4FC2BB8C12E07BBC1ADF31B35A82A107F33C9BB1D4BFEBACB1398CEB89013F2A6B976"),
        Copy("vnp_Amount=17500000&vnp_BankCode=NCB&vnp_BankTranNo=NCB20261010153200&vnp_CardType=ATM&vnp_OrderInfo=Thanh+toan+ve+xe+SmartBus&vnp_PayDate=20261010153200&vnp_ResponseCode=24&vnp_TmnCode=CGXZLS0Z&vnp_TransactionNo=14000001&vnp_TransactionStatus=02&vnp_TxnRef=PM-8f3a2c1d&vnp_SecureHash=01E7C1AC4C1FAADA322907AD0EB939145B66BA7C32639AFAC458D74132BA0AEE911012212BD97BBC23E1F1DDF529DE7898A2FAB54999A64939869AEFB10E350F"),
        Copy("vnp_Amount=50000000&vnp_BankCode=NCB&vnp_BankTranNo=VNP14532677&vnp_CardType=ATM&vnp_OrderInfo=Nap+tien+cho+tai+khoan+2&vnp_PayDate=20260811174008&vnp_ResponseCode=00&vnp_TmnCode=CGXZLS0Z&vnp_TransactionNo=14532677&vnp_TransactionStatus=00&vnp_TxnRef=VNPAY_1786469808_2&vnp_SecureHash=1ad0a8924244dab0fef96e8af4b477648b790265b1eac7552c6e3ff9f925dfd6db991bf6812bf4caa3f2f45ff2d4e5e102d5cdce259b095a4f35faf5f41754d2"),
    ];

    public static IReadOnlyList<NotificationCopy> ZaloPay { get; } =
    [
        Copy(new JsonObject
        {
            ["data"] = """{"app_id":2553,"app_trans_id":"260317_1_762062","app_time":1773749931296,"app_user":"user_1","amount":100000,"embed_data":"{\"redirecturl\":\"https://fafwebv1.vercel.app/wallet/deposit/result\"}","item":"[{\"itemid\":\"FAF_CRED\",\"itemname\":\"Nạp 100 CRED vào ví FAF\",\"itemprice\":100000,\"itemquantity\":1}]","zp_trans_id":260317000002595,"server_time":1773749951879,"channel":39,"merchant_user_id":"DXp3vtfyygtb2_XdP8yFeA","zp_user_id":"DXp3vtfyygtb2_XdP8yFeA","user_fee_amount":0,"discount_amount":0}""",
            ["mac"] = "d7c84b0bf048144a4b27b731f5a4ee1b3edd23a6d7662a388a78fa1f805adacb",
            ["type"] = 1,
        }.ToJsonString()),
    ];

    private static NotificationCopy OfMoMo(
        string partner,
        long amount,
        string message,
        string order,
        string info,
        string payType,
        string request,
        long responseTime,
        int result,
        long transaction,
        string signature) => Copy(new JsonObject
        {
            ["partnerCode"] = partner,
            ["orderId"] = order,
            ["requestId"] = request,
            ["amount"] = amount,
            ["orderInfo"] = info,
            ["orderType"] = "momo_wallet",
            ["transId"] = transaction,
            ["resultCode"] = result,
            ["message"] = message,
            ["payType"] = payType,
            ["responseTime"] = responseTime,
            ["extraData"] = "",
            ["signature"] = signature,
        }.ToJsonString());

    private static NotificationCopy Copy(string text) => new(Encoding.UTF8.GetBytes(text));
}
