using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.VNPay.Internal;

/// <summary>A call to VNPay: its fields as they were sent; a missing one is empty.</summary>
internal sealed class VNPayRequest(Dictionary<string, string> fields)
{
    public string RequestId => Of("vnp_RequestId");

    public string Command => Of("vnp_Command");

    public string TmnCode => Of("vnp_TmnCode");

    public string TxnRef => Of("vnp_TxnRef");

    public string TransactionDate => Of("vnp_TransactionDate");

    public string TransactionNo => Of("vnp_TransactionNo");

    public string TransactionType => Of("vnp_TransactionType");

    public string Amount => Of("vnp_Amount");

    public string OrderInfo => Of("vnp_OrderInfo");

    public bool IsSigned(string hashSecret)
    {
        string[] slots = Command == VNPayApi.Refund
            ?
            [
                "RequestId", "Version", "Command", "TmnCode", "TransactionType", "TxnRef", "Amount", "TransactionNo", "TransactionDate", "CreateBy",
                "CreateDate", "IpAddr", "OrderInfo",
            ]
            : ["RequestId", "Version", "Command", "TmnCode", "TxnRef", "TransactionDate", "CreateDate", "IpAddr", "OrderInfo"];
        return VNPaySigner.IsHash(
            Of(VNPaySigner.HashField), hashSecret, string.Join('|', slots.Select(slot => Of("vnp_" + slot))));
    }

    /// <summary>What is wrong with the form, or null.</summary>
    public string? Mistake()
    {
        var isRefund = Command == VNPayApi.Refund;
        (bool Fulfilled, string Mistake)[] rules =
        [
            (RequestId.Length is >= 1 and <= 32, "vnp_RequestId must have 1 to 32 characters"),
            (Of("vnp_Version") == "2.1.0", "vnp_Version must be 2.1.0"),
            (Command is VNPayApi.Query or VNPayApi.Refund, "vnp_Command must be querydr or refund"),
            (TxnRef.Length is >= 1 and <= 100, "vnp_TxnRef must have 1 to 100 characters"),
            (VietnamTime.TryRead(TransactionDate, out _), "vnp_TransactionDate must be yyyyMMddHHmmss"),
            (VietnamTime.TryRead(Of("vnp_CreateDate"), out _), "vnp_CreateDate must be yyyyMMddHHmmss"),
            (Of("vnp_IpAddr").Length is >= 7 and <= 45, "vnp_IpAddr must have 7 to 45 characters"),
            (OrderInfo.Length is >= 1 and <= 255, "vnp_OrderInfo must have 1 to 255 characters"),
            (!isRefund || TransactionType is "02" or "03", "vnp_TransactionType must be 02 or 03"),
            (!isRefund || Of("vnp_CreateBy").Length > 0, "vnp_CreateBy must be there"),
        ];
        return Array.Find(rules, rule => !rule.Fulfilled).Mistake;
    }

    private string Of(string name) => fields.GetValueOrDefault(name, "");
}
