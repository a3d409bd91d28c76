using QrPilot.Sdk.Testing.MoMo.Internal.Wire;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>Makes the messages about an order: genuine ones as MoMo signs them, and forged ones.</summary>
internal static class MoMoMessages
{
    public const int Success = 0;
    public const int WaitingForPayer = 1000;
    public const int Expired = 1005;
    public const int RefusedByPayer = 1006;

    public static MoMoIpn Genuine(MoMoOrder order, MoMoSimulatorMerchant merchant, int resultCode, long amount, long at) =>
        Unsigned(order, resultCode, amount, at).Signed(merchant);

    /// <summary>A success that never was: by half of the orders' ids signed with a wrong key, by the other half a genuinely signed refusal
    /// whose result was rewritten.</summary>
    public static MoMoIpn Forged(MoMoOrder order, MoMoSimulatorMerchant merchant, long amount, long at)
    {
        var transaction = MoMoSigner.TransactionOf(order.PartnerCode, order.OrderId, "\nforged");
        var success = Unsigned(order, Success, amount, at) with { TransId = transaction };
        return (transaction & 1) == 0
            ? success.Signed(merchant, "not " + merchant.SecretKey)
            : success with { Signature = Unsigned(order, RefusedByPayer, amount, at).Signed(merchant).Signature };
    }

    private static MoMoIpn Unsigned(MoMoOrder order, int resultCode, long amount, long at) => new()
    {
        PartnerCode = order.PartnerCode,
        OrderId = order.OrderId,
        RequestId = order.RequestId,
        Amount = amount,
        OrderInfo = order.OrderInfo,
        // Where nothing moved, MoMo's transId is only a time, a few milliseconds before the answer.
        TransId = resultCode == Success ? MoMoSigner.TransactionOf(order.PartnerCode, order.OrderId) : at - 6,
        ResultCode = resultCode,
        Message = MessageOf(resultCode, order.Lang),
        PayType = resultCode == Success ? "qr" : "",
        ResponseTime = at,
        ExtraData = order.ExtraData,
    };

    private static string MessageOf(int resultCode, string lang) => (resultCode, lang) switch
    {
        (Success, "vi") => "Thành công.",
        (Success, _) => "Successful.",
        (RefusedByPayer, "vi") => "Giao dịch bị từ chối bởi người dùng.",
        (RefusedByPayer, _) => "Transaction denied by user.",
        (_, "vi") => "Giao dịch thất bại do url hoặc QR code đã hết hạn.",
        _ => "Transaction failed because the url or QR code expired.",
    };
}
