using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Money;
using QrPilot.Sdk.Payments.Refunds;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>The texts about wallet money that goes back to the guest.</summary>
internal sealed record RefundTexts
{
    public required string GiveBack { get; init; }

    public required string Hint { get; init; }

    public required string Amount { get; init; }

    public required Func<VndAmount, string> WholeOnly { get; init; }

    /// <summary>What is told right after it was asked for.</summary>
    public required Func<VndAmount, string> Refunded { get; init; }

    public required Func<VndAmount, string> Refused { get; init; }

    public required Func<VndAmount, string> UnderWay { get; init; }

    public required string StateRefunded { get; init; }

    public required string StateRefused { get; init; }

    public required string StateUnderWay { get; init; }

    public string Told(Refund refund) => refund.State switch
    {
        RefundState.Refunded => Refunded(refund.Amount),
        RefundState.Failed => Refused(refund.Amount),
        _ => UnderWay(refund.Amount),
    };

    public string StateOf(RefundState state) => state switch
    {
        RefundState.Refunded => StateRefunded,
        RefundState.Failed => StateRefused,
        _ => StateUnderWay,
    };

    public static Bilingual<RefundTexts> All { get; } = new(
        new RefundTexts
        {
            GiveBack = "Hoàn tiền",
            Hint = "Tiền về ví của khách và không lấy lại được.",
            Amount = "Số tiền hoàn",
            WholeOnly = amount => $"Ví này chỉ hoàn cả khoản: {amount}.",
            Refunded = amount => $"Đã hoàn {amount} về ví của khách.",
            Refused = amount => $"Ví từ chối hoàn {amount}. Tiền vẫn ở quán.",
            UnderWay = amount => $"Đã yêu cầu hoàn {amount}. Đang chờ ví trả lời.",
            StateRefunded = "đã hoàn",
            StateRefused = "ví từ chối hoàn",
            StateUnderWay = "đang chờ ví hoàn",
        },
        new RefundTexts
        {
            GiveBack = "Refund",
            Hint = "The money goes to the guest's wallet and cannot be taken back.",
            Amount = "Amount to refund",
            WholeOnly = amount => $"This wallet gives back the whole payment only: {amount}.",
            Refunded = amount => $"{amount} went back to the guest's wallet.",
            Refused = amount => $"The wallet refused to give {amount} back. The money is still yours.",
            UnderWay = amount => $"The refund of {amount} was asked for. Waiting for the wallet.",
            StateRefunded = "refunded",
            StateRefused = "refund refused",
            StateUnderWay = "refund under way",
        });
}
